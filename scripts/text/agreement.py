"""What the two languages must have in common, sentence by sentence: numbers, names, emphasis.

None of these knows what a sentence means; each finds one sort of slip that a person overlooks.
Negations and sentences are counted too, but only as advice: the languages may well differ.
"""

import re
from collections.abc import Iterable, Iterator

from scripts.finding import Finding
from scripts.text import words
from scripts.text.aligned import Pair, Part
from scripts.text.pages import Block
from scripts.text.terms import Name

_EMPHASIS = re.compile(r"(\*{1,3}|(?<!\w)_{1,2})(?=\S)(.+?)(?<=\S)\1(\{:[^}]*\})?")
_ENOUGH = 2  # function words that make a sentence somebody's language


def check(pairs: Iterable[Pair], names: Iterable[Name]) -> list[Finding]:
    """Compare numbers, names and emphasis of all `pairs`, and find what was not translated.

    `names` says what the languages call differently.
    """
    known = tuple(names)
    findings: list[Finding] = []
    for pair in pairs:
        findings += [*_emphasis(pair), *_untranslated(pair)]
        for part in pair.parts:
            findings += [*_numbers(pair, part), *_names(pair, part, known)]
    return findings


def advice(pair: Pair) -> list[str]:
    """Give what a person should look at and no check may decide, each in a line of text.

    That is another number of sentences, and sentences that only one language negates.
    """
    advice = []
    if pair.dutch and pair.english:
        mine, theirs = (each.text.count("\n") + 1 for each in (pair.dutch, pair.english))
        if mine != theirs:
            advice.append(f"the number of sentences is {theirs}, in Dutch {mine}")
    for part in pair.parts:
        dutch, english = words.negations(part.dutch, "nl"), words.negations(part.english, "en")
        if bool(dutch) != bool(english):
            which = "Dutch" if dutch else "English"
            advice.append(f"only the {which} negates: {part.dutch} / {part.english}")
    return advice


def _numbers(pair: Pair, part: Part) -> Iterator[Finding]:
    mine = words.numbers(words.own_words(part.dutch), "nl")
    theirs = words.numbers(words.own_words(part.english), "en")
    if mine != theirs:
        english, dutch = (", ".join(each) or "none" for each in (theirs, mine))
        fact = f'the numbers of block "{pair.label}" are {english}, in Dutch {dutch}'
        yield _finding(pair, part, "T111", fact, "give the same numbers in both languages")


def _names(pair: Pair, part: Part, known: tuple[Name, ...]) -> Iterator[Finding]:
    dutch, english = words.names(part.dutch), words.names(part.english)
    for name in known:
        if dutch & name.nl and english & name.en:
            dutch, english = dutch - name.nl, english - name.en
    for lacking, where in ((dutch - english, "Dutch"), (english - dutch, "English")):
        for each in sorted(lacking):
            fact = f'the name "{each}" stands in the {where} of block "{pair.label}" alone'
            hint = "name it in both; what is called differently goes into wording/terms.toml"
            yield _finding(pair, part, "T112", fact, hint)


def _emphasis(pair: Pair) -> Iterator[Finding]:
    if pair.dutch is None or pair.english is None:
        return
    mine, theirs = (_emphasised(each.markup or each.text) for each in (pair.dutch, pair.english))
    if mine != theirs:
        fact = f'stressed places in block "{pair.label}": {theirs}, in Dutch {mine}'
        hint = "stress the same; mark words of another language with *…*{: lang=nl }"
        yield Finding(f"docs/en/{pair.page}", pair.english.line, "T113", fact, hint)


def _emphasised(markup: str) -> int:
    """Count the stressed places, but not words of another language, which are set so too."""
    if "*" not in markup and "_" not in markup:  # as in most blocks; to look for them takes long
        return 0
    return sum("lang=" not in attributes for _, _, attributes in _EMPHASIS.findall(markup))


def _untranslated(pair: Pair) -> Iterator[Finding]:
    """Find sentences in the wrong language, each side by itself: a stray one has no partner."""
    sides = {"nl": _lines(pair.dutch), "en": _lines(pair.english)}
    copied = {text for _, text in sides["nl"]} & {text for _, text in sides["en"]}
    for own, other in (("nl", "en"), ("en", "nl")):
        for line, text in sides[own]:
            foreign, native = (words.function_words(text, each) for each in (other, own))
            same = text in copied and any(each.islower() for each in words.words(text))
            wrong = foreign > native if own == "nl" else foreign >= native
            if (same and wrong) or (foreign >= _ENOUGH and foreign > native):
                shown = repr(text[:60].strip())
                fact = f'a sentence of block "{pair.label}" is not in this language: {shown}'
                hint = "translate it; mark words of another language with *…*{: lang=nl }"
                yield Finding(f"docs/{own}/{pair.page}", line, "T114", fact, hint)


def _lines(block: Block | None) -> list[tuple[int, str]]:
    if block is None:
        return []
    texts = (block.markup or block.text).split("\n")
    return [
        (block.line, words.own_words(block.title)),
        *((block.text_line + n, words.own_words(text)) for n, text in enumerate(texts)),
    ]


def _finding(pair: Pair, part: Part, code: str, fact: str, hint: str) -> Finding:
    return Finding(f"docs/en/{pair.page}", part.english_line, code, fact, hint)
