"""Faults of words: in the Dutch, in the English, in the source.

Which words are hit is chosen by a random generator with a fixed seed.
"""

import random
import re
from collections.abc import Callable, Iterator

from tests.faults.texts import Fault, Texts, authors, file_of, raw

SOURCE = "source/raak-in-je-relatie.nl.txt"
ENOUGH = 24  # of a family with endless possibilities
_WORD = re.compile(r"(?<![\w#{/*-])[^\W\d_]{2,}(?![\w}/*-])")
_NOT = {"nl": "niet", "en": "not"}
_VERB = {
    "nl": r"\b(kan|zijn|is|gaan|leren|ervaren|voelen|draagt|blijven|worden)\b",
    "en": r"\b(can|are|is|do|have|feel|learn|become|will|need)\b",
}


def words_lost_or_added(language: str, name: str) -> Callable[..., Iterator[Fault]]:
    """Give a maker that drops or doubles a word, or puts a common one before it."""

    def make(texts: Texts, chance: random.Random) -> Iterator[Fault]:
        common = {"nl": "ook", "en": "also"}[language]
        for page in texts.chapters(language):
            for block in page.blocks if language == "en" else authors(page):
                if block.kind.startswith("heading"):
                    continue
                line = block.text_line + chance.randrange(len(block.text.split("\n")))
                was = texts.files[file_of(page)].split("\n")[line - 1]
                word = chance.choice(list(_WORD.finditer(was)))
                for new in ("", f"{common} {word[0]}", f"{word[0]} {word[0]}"):
                    now = " ".join(f"{was[: word.start()]}{new}{was[word.end() :]}".split())
                    text = texts.replaced(file_of(page), line, line, [now])
                    what = f"{page.path}:{line} {word[0]!r} → {new!r}"
                    yield Fault(name, what, {file_of(page): text})

    return make


def negations_turned(texts: Texts, chance: random.Random) -> Iterator[Fault]:
    """Take each negation out, and put one beside verbs, in one language."""
    for page in texts.chapters("nl", "en"):
        for block in page.blocks:
            for offset, was in enumerate(block.markup.split("\n")):
                line = block.text_line + offset
                now = re.sub(r"\b(niet|geen|not|no|never)\b ?", "", was, count=1)
                if now == was and chance.random() < 0.5:
                    no = _NOT[page.language]
                    now = re.sub(_VERB[page.language], rf"\1 {no}", was, count=1)
                if now != was and not block.kind.startswith("heading"):
                    text = texts.replaced(file_of(page), line, line, [now])
                    yield Fault("a negation turned", f"{page.path}:{line}", {file_of(page): text})


def dutch_left_in_english(texts: Texts, _: random.Random) -> Iterator[Fault]:
    """Put a Dutch sentence in the place of its English."""
    for (_page, dutch), (page, english) in texts.chapter_pairs():
        ours, theirs = dutch.markup.split("\n"), english.markup.split("\n")
        if dutch.kind.startswith("heading") or len(ours) != len(theirs):
            continue
        for line, sentence in enumerate(ours, english.text_line):
            text = texts.replaced(file_of(page), line, line, [sentence])
            what = f"{page.path}:{line}"
            yield Fault("a Dutch sentence left in the English", what, {file_of(page): text})


def corrections_reverted(texts: Texts, _: random.Random) -> Iterator[Fault]:
    """Put what was received back into the chapter, one correction at a time."""
    for erratum in texts.errata:
        for page in texts.chapters("nl"):
            block = next((each for each in page.blocks if each.id == erratum.block), None)
            if block is None or not erratum.changes_words:
                continue
            own = "\n".join(raw(texts, page, block))
            gap = r"\s+".join(map(re.escape, erratum.corr.split()))
            now = re.sub(gap, erratum.sic.replace("\\", ""), own, count=1)
            text = texts.replaced(file_of(page), block.line, block.end, now.split("\n"))
            what = f"{erratum.corr!r} → {erratum.sic!r}"
            yield Fault("a correction reverted", what, {file_of(page): text})


def source_altered(texts: Texts, chance: random.Random) -> Iterator[Fault]:
    """Change, drop or add one letter of the source, or a space, or a line's end."""
    text = texts.files[SOURCE]
    for _ in range(ENOUGH):
        at = chance.randrange(len(text))
        for new in ("", f"{text[at]}{text[at]}", "x" if text[at] != "x" else "y"):
            what = f"letter {at}: {text[at]!r} → {new!r}"
            yield Fault("the source altered", what, {SOURCE: f"{text[:at]}{new}{text[at + 1 :]}"})


def numbers_names_and_terms_changed(texts: Texts, _: random.Random) -> Iterator[Fault]:
    """Change each number and name on an English page, and each fixed term of a chapter."""
    family = "a number, name or term changed"
    for page in texts.pages:
        if page.language != "en":
            continue
        was = texts.files[file_of(page)]
        body = was.index("---", 3)
        for number in re.finditer(r"(?<![\w#-])\d+(?![\w-])", was[body:]):
            start, end = body + number.start(), body + number.end()
            text = f"{was[:start]}{int(number[0]) + 1}{was[end:]}"
            yield Fault(family, f"{page.path} {number[0]}", {file_of(page): text})
        for name in re.finditer(r"\b(?:MiniSearch|Snowball|Veilig Thuis|MIT|BSD)\b", was):
            text = f"{was[: name.start()]}Raakvlak{was[name.end() :]}"
            yield Fault(family, f"{page.path} {name[0]}", {file_of(page): text})
    yield from _terms_changed(texts, family)


def _terms_changed(texts: Texts, family: str) -> Iterator[Fault]:
    for page in texts.chapters("en"):
        was = texts.files[file_of(page)]
        body = was.index("---", 3)
        for term in texts.terms:
            for said in term.en:
                if "*" in said or "…" in said or not term.avoid:
                    continue
                found = re.search(rf"\b{re.escape(said)}\b", was[body:], re.IGNORECASE)
                if found:
                    start, end = body + found.start(), body + found.end()
                    new = term.avoid[0].rstrip("*")
                    text = f"{was[:start]}{new}{was[end:]}"
                    yield Fault(family, f"{page.path} {said} → {new}", {file_of(page): text})
