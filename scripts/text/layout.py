"""How the source's words stand on its lines: all that joining them to a text loses.

`source/layout.toml` keeps it, so that the source's bytes can be made again from the edition.
A command writes it and a check compares it; nobody edits it by hand.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scripts import fields, toml

FILE = "source/layout.toml"
_HEAD = """\
# How the words of the source stand on its lines; written by `python -m scripts layout`, never
# by hand. A line that is not here is empty.
#
# words     how many words stand on the line; a word broken at a line's end is two
# before    spaces before the first word
# after     spaces after the last word
# between   spaces between the words, where they are not all one
"""


@dataclass(frozen=True)
class Line:
    """One line of the source: its number, how many words it has, and the gaps around them.

    `gaps` are the white space before the first word, between each two, and after the last.
    """

    number: int
    words: int
    gaps: tuple[str, ...]


@dataclass(frozen=True)
class Layout:
    """A text's lines that are not empty, and the number of all its lines."""

    count: int
    lines: tuple[Line, ...]


def measure(text: str) -> Layout:
    """Give the layout of a text."""
    lines = text.split("\n")
    found = [_measured(number, line) for number, line in enumerate(lines, start=1) if line]
    return Layout(len(lines), tuple(found))


def _measured(number: int, line: str) -> Line:
    words = line.split()
    parts = re.split(r"\S+", line)
    return Line(number, len(words), tuple(parts))


def lay_out(words: Iterable[str], layout: Layout) -> str | None:
    """Put words on lines as a layout says; nothing if there are more or fewer than it holds."""
    rest = list(words)
    if len(rest) != sum(line.words for line in layout.lines):
        return None
    lines = [""] * layout.count
    for line in layout.lines:
        own, rest = rest[: line.words], rest[line.words :]
        spread = zip(line.gaps, [*own, ""], strict=True)
        lines[line.number - 1] = "".join(gap + word for gap, word in spread)
    return "\n".join(lines)


def dump(layout: Layout) -> str:
    """Give a layout as the text of its file."""
    rows = [f"{line.number} = {{{_fields(line)}}}\n" for line in layout.lines]
    return f"{_HEAD}\ncount = {layout.count}\n\n[lines]\n{''.join(rows)}"


def _fields(line: Line) -> str:
    before, *between, after = line.gaps if line.words else (*line.gaps, "")
    fields = [f"words = {line.words}"]
    fields += [f"before = {_gap(before)}"] if before else []
    fields += [f"after = {_gap(after)}"] if after else []
    if any(gap != " " for gap in between):
        fields.append(f"between = [{', '.join(map(_gap, between))}]")
    return ", ".join(fields)


def _gap(gap: str) -> str:
    """Give a gap as its number of spaces, or as a TOML string if it holds anything else."""
    if not gap.strip(" "):
        return str(len(gap))
    return '"' + "".join(f"\\u{ord(sign):04x}" for sign in gap) + '"'


def load(root: Path) -> Layout:
    """Read the layout under `root`. Raises `TomlError`."""
    return toml.read(root, FILE, _layout, "S103")


def _layout(data: dict[str, Any]) -> Layout:
    count, rows = data["count"], fields.table(data["lines"], "lines")
    if not isinstance(count, int):
        raise ValueError(f"count is {count!r}, not a number")
    numbers = sorted(map(int, rows))
    if numbers and not 1 <= numbers[0] <= numbers[-1] <= count:
        raise ValueError(f"a line is not one of 1 to {count}")
    return Layout(
        count, tuple(_line(each, fields.table(rows[str(each)], "a line")) for each in numbers)
    )


def _line(number: int, row: dict[str, Any]) -> Line:
    words = row["words"]
    if not isinstance(words, int):
        raise ValueError(f"words of line {number} is {words!r}, not a number")
    between = row.get("between", [1] * max(words - 1, 0))
    if not isinstance(between, list) or len(between) != max(words - 1, 0):
        raise ValueError(f"line {number} has {words} words, and not a gap between each two")
    gaps = [row.get("before", 0), *between]
    if words:
        gaps.append(row.get("after", 0))
    return Line(number, words, tuple(_spaces(gaps)))


def _spaces(gaps: Iterable[object]) -> Iterator[str]:
    for gap in gaps:
        yield " " * gap if isinstance(gap, int) else str(gap)
