"""The words that are fixed, `wording/terms.toml`: kept to in the English, sentence by sentence."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from scripts import toml
from scripts.finding import Finding
from scripts.text.aligned import Pair, Part
from scripts.text.words import own_words

FILE = "wording/terms.toml"
_TERM = ("nl", "en", "avoid", "why")
_NAME = ("nl", "en")
_HINT = "see the head of the file for what an entry holds"


@dataclass(frozen=True, eq=False)  # each is one: they are looked up at every sentence
class Term:
    """A Dutch expression, what it is in English, what it is not, and why; in all its forms."""

    nl: tuple[str, ...]
    en: tuple[str, ...]
    avoid: tuple[str, ...]
    why: str

    @property
    def length(self) -> int:
        """Give the length of its longest Dutch form: longer terms are looked for first."""
        return max(map(len, self.nl))


@dataclass(frozen=True)
class Name:
    """What each language calls a person, place or thing."""

    nl: frozenset[str]
    en: frozenset[str]


@dataclass(frozen=True)
class Vocabulary:
    """All that is fixed."""

    terms: tuple[Term, ...] = ()
    names: tuple[Name, ...] = ()


def read(root: Path) -> tuple[Vocabulary, list[Finding]]:
    """Read what is fixed under `root`, with findings; a broken entry is left out."""
    try:
        terms, names = (
            [entry for entry, _ in toml.entries(root, FILE, name, "T110")]
            for name in ("term", "name")
        )
    except toml.TomlError as error:
        return Vocabulary(), [error.finding]
    faults = [
        Finding(FILE, 0, "T110", f"{kind} {number} lacks one of {', '.join(fields)}", _HINT)
        for kind, entries, fields in (("term", terms, _TERM), ("name", names, _NAME))
        for number, entry in enumerate(entries, start=1)
        if not _sound(entry, fields)
    ]
    vocabulary = Vocabulary(
        tuple(_term(each) for each in terms if _sound(each, _TERM)),
        tuple(
            Name(frozenset(each["nl"]), frozenset(each["en"]))
            for each in names
            if _sound(each, _NAME)
        ),
    )
    return vocabulary, faults


def _term(entry: dict[str, Any]) -> Term:
    return Term(tuple(entry["nl"]), tuple(entry["en"]), tuple(entry["avoid"]), entry["why"])


def _sound(entry: dict[str, Any], fields: tuple[str, ...]) -> bool:
    """Tell whether an entry has its fields: `why` a text, the others lists of words."""
    return all(
        isinstance(entry.get(field), str)
        if field == "why"
        else isinstance(entry.get(field), list)
        and (field == "avoid" or entry[field])
        and all(isinstance(word, str) and word.strip() for word in entry[field])
        for field in fields
    )


def check(terms: Iterable[Term], pairs: Iterable[Pair], chapters: set[str]) -> list[Finding]:
    """Check the English of all `pairs`.

    `chapters` are the pages where avoided words are never right. On other pages such a word is
    told only beside the Dutch that it would stand for.
    """
    ordered = sorted(terms, key=lambda term: -term.length)
    dutch = [(_opening(form), term) for term in ordered for form in term.nl]
    avoided = [(_opening(word), word, term) for term in ordered for word in term.avoid]
    return [
        finding
        for pair in pairs
        for part in pair.parts
        for finding in _part(pair, part, dutch, avoided, pair.page in chapters)
    ]


def _part(
    pair: Pair,
    part: Part,
    dutch_openings: list[tuple[str, Term]],
    avoided: list[tuple[str, str, Term]],
    in_chapter: bool,
) -> Iterator[Finding]:
    dutch, whole = own_words(part.dutch), own_words(part.english)
    english, folded = whole, dutch.casefold()
    found: dict[Term, str] = {}  # each with the words that were found
    for term in dict.fromkeys(term for opening, term in dutch_openings if opening in folded):
        dutch, words = _without(term.nl, dutch)
        if words:
            found[term] = words
    for term, words in found.items():
        if not _without(term.en, whole)[1]:
            fact = f'"{words}" in block "{pair.label}" is not {_either(term.en)} in English'
            hint = f"use it ({term.why}), or accept the finding in exemptions.toml with a reason"
            yield Finding(f"docs/en/{pair.page}", part.english_line, "T109", fact, hint)
        english = _without(term.en, english)[0]
    folded = english.casefold()
    for word, term in [(word, term) for opening, word, term in avoided if opening in folded]:
        if (in_chapter or term in found) and (match := pattern(word).search(english)):
            instead = _either(term.nl[:1])
            fact = f'"{match.group()}" in block "{pair.label}" stands for {instead}'
            hint = f"write {_either(term.en)}: {term.why}"
            yield Finding(f"docs/en/{pair.page}", part.english_line, "T108", fact, hint)


@cache
def pattern(words: str) -> re.Pattern[str]:
    """Give what finds an expression: `*` is any ending, … up to four words between."""
    parts = [re.escape(part).replace(r"\*", r"\w*") for part in words.split()]
    joined = r"\s+".join(parts).replace(r"\s+…\s+", r"\s+(?:[^\s,;:.]+\s+){0,4}?")
    return re.compile(rf"(?<!\w){joined}(?!\w)", re.IGNORECASE)


@cache
def _opening(words: str) -> str:
    """Give how an expression begins: few texts hold even that, which is quickly seen."""
    return re.split(r"[*\s]", words.casefold(), maxsplit=1)[0]


@cache
def _longest_first(forms: tuple[str, ...]) -> list[str]:
    return sorted(forms, key=len, reverse=True)


def _without(forms: tuple[str, ...], text: str) -> tuple[str, str]:
    """Take all forms of an expression out of a text; also give the first one that stood there."""
    first, folded = "", text.casefold()
    for form in _longest_first(forms):
        if _opening(form) in folded and (match := pattern(form).search(text)):
            first = first or match.group()
            text = pattern(form).sub(" ¦ ", text)
    return text, first


def _either(forms: tuple[str, ...]) -> str:
    return " or ".join(f'"{form.replace("*", "")}"' for form in forms)
