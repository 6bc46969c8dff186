"""Extracted text taken apart: its words with their lines, and where paragraphs seem to begin.

What extraction leaves behind: blank lines between all lines, spaces at the start of a column,
runs of spaces, headings in capitals, pull quotes in narrow columns.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

SENTENCE_END = re.compile(r"[.!?…][’”)\"']?$")
_NARROW = 0.6  # of a full line: a column of its own
_SHORT_TITLE = 8  # words
_RAGGED = 3  # letters by which full lines differ
_ITEM = re.compile(r"(?:[-–*+•·‣▪●○◦■□]|\d{1,2}[.)]|#{1,6}|>)\s")  # as lists and Markdown begin


@dataclass(frozen=True)
class Word:
    """One word as received; `line` counts from 1, `ends_line` tells whether it is its last."""

    text: str
    line: int
    ends_line: bool


@dataclass(frozen=True)
class Part:
    """What seems to be one block: its words, and its kind as it looks.

    `kind` is heading (in capitals), item (its first line begins with a sign as of a list),
    quote (a narrow column), title (a short line that ends no sentence, so perhaps a heading)
    or paragraph.
    """

    kind: str
    words: tuple[Word, ...]

    @property
    def lines(self) -> tuple[int, int]:
        """Give its first and last line."""
        return self.words[0].line, self.words[-1].line

    @property
    def text(self) -> str:
        """Give its words as received, joined with one space."""
        return " ".join(word.text for word in self.words)


@dataclass(frozen=True)
class _Line:
    number: int
    text: str
    indented: bool
    after_blanks: int

    @property
    def is_heading(self) -> bool:
        letters = [letter for letter in self.text if letter.isalpha()]
        return len(letters) > 3 and all(letter.isupper() for letter in letters)

    @property
    def is_item(self) -> bool:
        return not self.is_heading and bool(_ITEM.match(self.text))


def parts(text: str, first: int = 1) -> list[Part]:
    """Give what seem to be the blocks of `text`, whose first line is numbered `first`."""
    lines = list(_lines(text, first))
    if not lines:
        return []
    # Blank lines between all lines say nothing; between a few they part paragraphs.
    apart = sum(line.after_blanks > 0 for line in lines) > len(lines) / 2
    narrow = _narrow(lines)
    found: list[list[_Line]] = []
    for at, line in enumerate(lines):
        if at == 0 or _begins(lines, at, narrow, 2 if apart else 1):
            found.append([])
        found[-1].append(line)
    return [_part(group, narrow) for group in found]


def _lines(text: str, first: int) -> Iterator[_Line]:
    blanks = 0
    for number, raw in enumerate(text.split("\n"), start=first):
        if raw.strip():
            yield _Line(number, " ".join(raw.split()), raw[0].isspace(), blanks)
            blanks = 0
        else:
            blanks += 1


def _narrow(lines: list[_Line]) -> set[int]:
    """Give the numbers of the lines in narrow columns: two or more short ones, one sentence on."""
    lengths = sorted(len(line.text) for line in lines)
    full = lengths[len(lengths) * 9 // 10] * _NARROW
    found: set[int] = set()
    run: list[_Line] = []
    for line in [*lines, None]:
        if line and not (line.is_heading or line.is_item) and len(line.text) <= full:
            if run or line.text[0].isupper() or line.text[0] in "‘“'\"":
                run.append(line)
            if run and not SENTENCE_END.search(line.text):
                continue
        if len(run) > 1:
            found |= {each.number for each in run}
        run = []
    return found


def _begins(lines: list[_Line], at: int, narrow: set[int], blanks: int) -> bool:
    """Tell whether a block seems to begin with line `at`."""
    line, before = lines[at], lines[at - 1]
    if line.is_heading or line.is_item or before.is_heading:
        return True
    if line.indented or line.after_blanks >= blanks:
        return True
    if before.indented and before.text[-1] in "?:":
        return True  # the first line of a column leads in what follows
    if line.number in narrow or before.number in narrow:
        same = line.number in narrow and before.number in narrow
        return not same or bool(SENTENCE_END.search(before.text))
    near = [each for each in lines[max(at - 3, 0) : at + 3] if each.number not in narrow]
    width = max(len(each.text) for each in near)
    had_room = len(before.text) + 1 + len(line.text.split()[0]) <= width - _RAGGED
    return had_room and bool(SENTENCE_END.search(before.text))


def _part(group: list[_Line], narrow: set[int]) -> Part:
    words = tuple(
        Word(text, line.number, place == len(line.text.split()) - 1)
        for line in group
        for place, text in enumerate(line.text.split())
    )
    if group[0].is_heading:
        return Part("heading", words)
    if group[0].is_item:
        return Part("item", words)
    if group[0].number in narrow:
        return Part("quote", words)
    last = words[-1].text
    if len(words) <= _SHORT_TITLE and (last[-1] in "?:" or last[-1].isalpha()):
        return Part("title", words)
    return Part("paragraph", words)
