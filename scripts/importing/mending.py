"""Faults of extraction in words: mended where that is certain, else listed.

Certain means: a part is no word, the whole is one, and nothing else is possible. All else
stays as received.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from scripts.importing import signs
from scripts.importing.received import Part, Word

Knows = Callable[[str], bool]

# After one of these a hyphen stays: “ouder- en kindrelatie”.
_JOINING = frozenset({"en", "of", "als", "noch", "tot"})
# Short words that can stand beside a broken one by chance, or twice in a row by right.
_SHORT = """
    aan al als bij dan dat de den der des die dit door een en er ge haar had heb het hij
    hun ik in is je jij jou kan maar me men met mij na naar niet of om op over per ons
    onze te tot u uit van ver voor was wat we wel wij ze zich zij zijn zo
"""
_BREAKS = ("-", "\u2010", signs.SOFT_HYPHEN)  # what may stand where a word is broken
_SMALL = frozenset(_SHORT.split())
_NEVER_TWICE = frozenset({"de", "een", "en", "of", "te"})
_LONG = 5  # letters; a longer word does not stand twice in a row by right
_CORE = re.compile(r"([(‘“’\"'\[]*)([^\W\d_]+(?:[-’'][^\W\d_]+)*)([).,;:!?…’”\"'\]]*)$")


@dataclass(frozen=True)
class Mend:
    """Words `start` up to `end` of a part, that become `words`; `kind` says why."""

    start: int
    end: int
    words: tuple[str, ...]
    kind: str


@dataclass(frozen=True)
class Doubt:
    """Words `start` up to `end` of a part that a person must look at; `fact` says why."""

    start: int
    end: int
    fact: str


def look_up(parts: Iterable[Part]) -> set[str]:
    """Give all that `mend` may ask its dictionary about."""
    asked: set[str] = set()
    for part in parts:
        cores = [_core(word.text) for word in part.words]
        asked |= {core for core in cores if core}
        for size in (2, 3):
            for start in range(len(cores) - size + 1):
                asked |= {"".join(cores[start : start + size])}
        for word in part.words:
            asked |= {_core(signs.plain(word.text)), *signs.runs(word.text)}
        for one, two in zip(part.words, part.words[1:], strict=False):
            if one.text.endswith(_BREAKS):
                asked |= set(_hyphened(one, two))
    return asked - {""}


def mend(part: Part, knows: Knows) -> tuple[list[Mend], list[Doubt]]:
    """Give what is certain and what is doubtful in a part's words, in order."""
    if part.kind == "heading":
        heading = part.text.capitalize()
        return [Mend(0, len(part.words), tuple(heading.split()), "capitals")], []
    mends: list[Mend] = []
    doubts: list[Doubt] = []
    at = 0
    while at < len(part.words):
        found = (
            _sign(part.words, at, knows)
            or _hyphen(part.words, at, knows)
            or _double(part.words, at)
            or _gap(part.words, at, knows)
            or _unknown(part.words, at, knows)
            or _possible_gap(part.words, at, knows)
        )
        if isinstance(found, Mend):
            mends.append(found)
        elif found:
            doubts.append(found)
        at = found.end if found else at + 1
    return mends, doubts


def corrected(part: Part, mends: Iterable[Mend]) -> list[str]:
    """Give the words of a part with its mends."""
    words: list[str] = []
    at = 0
    for each in mends:
        words += [word.text for word in part.words[at : each.start]] + list(each.words)
        at = each.end
    return words + [word.text for word in part.words[at:]]


def _core(text: str) -> str:
    """Give a word without the marks around it; nothing if it is not all letters."""
    match = _CORE.match(text)
    return match[2] if match else ""


def _sign(words: Sequence[Word], at: int, knows: Knows) -> Mend | Doubt | None:
    """A sign of the layout's in a word, or one that no text has."""
    text = words[at].text
    plain = signs.plain(text)
    if plain != text and not text.endswith(_BREAKS) and knows(_core(plain)):
        return Mend(at, at + 1, (plain,), "sign")
    fact = "" if text.endswith(_BREAKS) else signs.odd(text)
    return Doubt(at, at + 1, fact) if fact else None


def _hyphened(one: Word, two: Word) -> tuple[str, str]:
    head, tail = _core(one.text[:-1]), _core(two.text)
    return (head + tail, f"{head}-{tail}") if head and tail else ("", "")


def _hyphen(words: Sequence[Word], at: int, knows: Knows) -> Mend | Doubt | None:
    """A word broken at a line's end with a hyphen."""
    one = words[at]
    if not one.text.endswith(_BREAKS) or at + 1 == len(words):
        return None
    two = words[at + 1]
    joined, hyphened = _hyphened(one, two)
    stays = _core(two.text) in _JOINING and not (one.ends_line and knows(joined))
    if not joined or stays:
        return None
    broken = one.ends_line and two.text[0].islower() and _core(two.text) not in _JOINING
    sure = one.text.endswith(signs.SOFT_HYPHEN) or not knows(hyphened)
    if broken and knows(joined) and sure:
        return Mend(at, at + 2, (one.text[:-1] + two.text,), "hyphen")
    fact = f"is {joined!r} or {hyphened!r}: a broken word, or a hyphen of its own"
    return Doubt(at, at + 2, fact)


def _double(words: Sequence[Word], at: int) -> Mend | Doubt | None:
    """A word that stands twice, at a line's end and at the start of the next."""
    if at + 1 == len(words):
        return None
    one, two = words[at], words[at + 1]
    word = _core(two.text).lower()
    if not word or not one.text[-1].isalpha() or _core(one.text).lower() != word:
        return None
    never = word in _NEVER_TWICE or (len(word) >= _LONG and word not in _SMALL)
    if one.ends_line and never:
        closing = two.text[len(two.text.rstrip(").,;:!?…’”\"'")) :]
        return Mend(at, at + 2, (one.text + closing,), "double")
    # A short word may stand twice by right, though seldom just where a line ends.
    return Doubt(at, at + 2, "stands twice") if never or one.ends_line else None


def _gap(words: Sequence[Word], at: int, knows: Knows) -> Mend | Doubt | None:
    """A word with one or two spaces in it: a part is no word, the whole is one."""
    for size in (2, 3):
        if not _joins(words, at, size, knows):
            continue
        text = "".join(word.text for word in words[at : at + size])
        cores = [_core(word.text).lower() for word in words[at : at + size]]
        rival = any(_joins(words, other, 2, knows) for other in range(at + 1, at + size))
        by_chance = any(core in _SMALL or len(core) == 1 for core in cores if knows(core))
        if rival or by_chance or _is_name(words, at):
            return Doubt(at, at + size, f"may be one word: {text!r}")
        return Mend(at, at + size, (text,), "gap")
    return None


def _is_name(words: Sequence[Word], at: int) -> bool:
    """Tell whether a word has its capital from being a name, so that it may be unknown by right."""
    text = _core(words[at].text)
    opens = at == 0 or not words[at - 1].text[-1].isalpha()
    return text[:1].isupper() and (not opens or (len(text) > 1 and text.isupper()))


def _joins(words: Sequence[Word], at: int, size: int, knows: Knows) -> bool:
    group = words[at : at + size]
    cores = [_core(word.text) for word in group]
    if len(group) < size or not all(cores):
        return False
    plain = all(word.text[-1].isalpha() for word in group[:-1])
    rest = all(word.text[0].islower() for word in group[1:])
    return plain and rest and not all(map(knows, cores)) and knows("".join(cores))


def _possible_gap(words: Sequence[Word], at: int, knows: Knows) -> Doubt | None:
    """Two words, both right, that are a word together; two short ones are so too often."""
    group = words[at : at + 2]
    cores = [_core(word.text) for word in group]
    if len(cores) < 2 or not all(cores) or _SMALL.issuperset(map(str.lower, cores)):
        return None
    joinable = group[0].text[-1].isalpha() and group[1].text[0].islower()
    if joinable and knows("".join(cores)):
        return Doubt(at, at + 2, f"could be one word: {''.join(cores)!r}")
    return None


def _unknown(words: Sequence[Word], at: int, knows: Knows) -> Doubt | None:
    text = words[at].text
    core = _core(text)
    parts = [core] if core else signs.runs(text)
    if any(len(part) > 1 and not knows(part) for part in parts):
        return Doubt(at, at + 1, "no dictionary knows it")
    return None
