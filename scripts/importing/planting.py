"""Faults planted by chance in clean text, so that no eye has chosen them; one kind at a time.

What comes out is written as `figures.planted` reads it.
"""

import re
from collections.abc import Callable, Iterable
from random import Random
from textwrap import wrap

_WIDTH = 58  # letters a line, as in the source; by chance up to ten fewer
_EVERY = 8  # words between two faults
_WORD = re.compile(r"([^\W\d_]{4,})([.,;:!?]?)$")
_LINE = "\n\n"  # extraction leaves a blank line between all lines

Break = Callable[[str, str, Random], str]


def _gap(word: str, marks: str, chance: Random) -> str:
    """A space inside a word."""
    at = chance.randrange(1, len(word))
    return f"{{{word[:at]} {word[at:]}|{word}}}{marks}"


def _hyphen(word: str, marks: str, chance: Random) -> str:
    """A word broken at a line's end."""
    at = chance.randrange(2, len(word) - 1)
    return f"{{{word[:at]}-{_LINE}{word[at:]}|{word}}}{marks}"


def _double(word: str, marks: str, chance: Random) -> str:
    """The last word of a line again at the start of the next."""
    return f"{{{word}{_LINE}{word}|{word}}}{marks}"


def _slip(word: str, marks: str, chance: Random) -> str:
    """A letter lost, doubled, or changed places with the next."""
    at = chance.randrange(1, len(word) - 1)
    slips = [
        word[:at] + word[at + 1 :],
        word[:at] + word[at] + word[at:],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
    ]
    return f"{{{chance.choice([slip for slip in slips if slip != word])}|{word}}}{marks}"


KINDS: dict[str, tuple[Break, str]] = {  # with where the word must stand: anywhere, or at an end
    "gaps": (_gap, ""),
    "hyphens": (_hyphen, "first"),
    "doubles": (_double, "last"),
    "slips": (_slip, ""),
}


def plant(paragraphs: Iterable[str], kind: str, seed: int) -> str:
    """Give paragraphs on lines, with faults of a kind in them, marked."""
    chance = Random(seed)
    return "".join(_planted(paragraph, kind, chance) for paragraph in paragraphs)


def clean(paragraphs: Iterable[str]) -> str:
    """Give paragraphs on lines, without a fault."""
    return "".join(f"¶{_LINE.join(wrap(each, _WIDTH))}{_LINE}" for each in paragraphs)


def _planted(paragraph: str, kind: str, chance: Random) -> str:
    make, place = KINDS[kind]
    lines = [line.split() for line in wrap(paragraph, _WIDTH - chance.randrange(10))]
    rest = chance.randrange(_EVERY)
    text = "¶"
    between = ""
    for number, line in enumerate(lines):
        for at, word in enumerate(line):
            found = _WORD.match(word)
            first = at == 0 and number > 0
            last = at == len(line) - 1 and number < len(lines) - 1
            fits = {"": True, "first": first, "last": last and not (found and found[2])}[place]
            planted = bool(found and fits and rest <= 0)
            after = _LINE if at == len(line) - 1 else " "
            # The fault brings the line's end with it.
            between = " " if planted and place == "first" else between
            after = " " if planted and place == "last" else after
            text += between + (make(found[1], found[2], chance) if planted and found else word)
            rest = _EVERY if planted else rest - 1
            between = after
    return text + _LINE
