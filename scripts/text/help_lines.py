"""Whom readers can call, `source/help_lines.toml`: read, and checked entry by entry."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from scripts import toml
from scripts.finding import Finding
from scripts.project import LANGUAGES

FILE = "source/help_lines.toml"
REGIONS = ("nl", "be", "elsewhere")
SAID = ("what", "cost", "hours", "anonymity", "language", "abroad")  # per language
HOW = ("own page", "other page", "general knowledge")
FIRST = "112"
EMERGENCY = frozenset({FIRST, "101"})  # numbers that are always answered

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NUMBER = re.compile(r"[0-9]+(?:-[0-9]+)*")
_SITE = re.compile(r"https://\S+")


@dataclass(frozen=True)
class HelpLine:
    """One line to call or site to visit; `said` is by field, then by language.

    An empty text in `said` means that it is not known; `line` is where the entry begins.
    """

    id: str
    region: str
    name: str
    number: str
    site: str
    said: Mapping[str, Mapping[str, str]]
    source: str
    how: str
    checked: date
    line: int

    @property
    def dialled(self) -> str:
        """Give the number as a telephone takes it (RFC 3966, a local number)."""
        return self.number.replace("-", "")


def read(root: Path) -> tuple[list[HelpLine], list[Finding]]:
    """Read the lines under `root`, as lines and findings; a broken entry is left out."""
    try:
        entries = toml.entries(root, FILE, "line", "H101")
    except toml.TomlError as error:
        return [], [error.finding]
    lines: list[HelpLine] = []
    findings: list[Finding] = []
    for entry, start in entries:
        faults = list(_faults(entry))
        findings += [
            Finding(FILE, start, "H102", fault, "see the head of the file") for fault in faults
        ]
        if not faults:
            lines.append(_line(entry, start))
    return lines, findings


def check(lines: list[HelpLine]) -> list[Finding]:
    """Check the lines together: 112 before all others in each region, each line once."""
    findings: list[Finding] = []
    for region in REGIONS:
        own = [line for line in lines if line.region == region]
        if not own or own[0].number != FIRST:
            fact = f"the first line of region {region!r} is not {FIRST}"
            hint = f"put {FIRST} before all other lines of the region"
            findings.append(Finding(FILE, own[0].line if own else 0, "H103", fact, hint))
    seen: dict[str, int] = {}
    for line in lines:
        names = [f"id {line.id!r}"]
        names += [f"number {line.number} of region {line.region!r}"] if line.number else []
        for name in names:
            if name in seen:
                fact = f"{name} is already at line {seen[name]}"
                findings.append(Finding(FILE, line.line, "H104", fact, "keep one of the two"))
            seen.setdefault(name, line.line)
    return findings


def due(lines: list[HelpLine], today: date, days: int) -> list[HelpLine]:
    """Give the lines checked more than `days` ago, and those that nobody has looked up."""
    return [
        line
        for line in lines
        if (today - line.checked).days > days or line.how == "general knowledge"
    ]


def _faults(entry: dict[str, Any]) -> Iterator[str]:
    for field, form in (("id", _ID), ("name", re.compile(r".*\S.*"))):
        if not form.fullmatch(str(entry.get(field, ""))):
            yield f"{field} is {entry.get(field)!r}"
    for field, form in (("number", _NUMBER), ("site", _SITE), ("source", _SITE)):
        value = entry.get(field)
        if not isinstance(value, str) or (value and not form.fullmatch(value)):
            yield f"{field} is {value!r}"
    if not entry.get("number") and not entry.get("site"):
        yield "has neither a number nor a site"
    for field, allowed in (("region", REGIONS), ("how", HOW)):
        if entry.get(field) not in allowed:
            yield f"{field} is {entry.get(field)!r}, not one of: {', '.join(allowed)}"
    if (entry.get("how") == "general knowledge") == bool(entry.get("source")):
        yield "names a source for general knowledge, or none for a page"
    yield from _unsaid(entry)
    if not isinstance(entry.get("checked"), date):
        yield "checked is no date"


def _unsaid(entry: dict[str, Any]) -> Iterator[str]:
    for field in SAID:
        texts = entry.get(field)
        if not isinstance(texts, dict) or set(texts) != set(LANGUAGES):
            yield f"{field} is not said in both languages"
        elif not all(isinstance(text, str) for text in texts.values()):
            yield f"{field} is not a text in both languages"
        elif field == "what" and not all(texts.values()):
            yield "what it is for is empty"


def _line(entry: dict[str, Any], start: int) -> HelpLine:
    return HelpLine(
        id=entry["id"],
        region=entry["region"],
        name=entry["name"],
        number=entry["number"],
        site=entry["site"],
        said={field: entry[field] for field in SAID},
        source=entry["source"],
        how=entry["how"],
        checked=entry["checked"],
        line=start,
    )
