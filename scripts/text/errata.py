"""The log of departures, `source/errata.toml`: read, and checked entry by entry."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from scripts import fields, toml
from scripts.finding import Finding
from scripts.project import LANGUAGES

FILE = "source/errata.toml"
WHOLE = "*"  # stands for a block: the entry is about the whole text
OMITTED = "-"  # stands for a block: the edition leaves these lines out
CLASSES = ("extraction", "spelling", "grammar", "punctuation", "structure", "conjecture")
STATUSES = ("corrected", "queried")
CONFIDENCES = ("certain", "nearly certain", "doubtful")


@dataclass(frozen=True)
class Erratum:
    """One logged departure or doubt; `line` is where its entry begins in the log."""

    block: str
    lines: tuple[int, int]
    sic: str
    corr: str
    kind: str
    status: str
    confidence: str
    date: date
    reason: dict[str, str]
    line: int

    @property
    def changes_words(self) -> bool:
        """Tell whether the edition reads differently from the source here."""
        return self.status == "corrected" and self.sic != self.corr


def read(root: Path) -> tuple[list[Erratum], list[Finding]]:
    """Read the log under `root`, as errata and findings; a broken entry is left out."""
    try:
        entries = toml.entries(root, FILE, "erratum", "R101")
    except toml.TomlError as error:
        return [], [error.finding]
    errata: list[Erratum] = []
    findings: list[Finding] = []
    for entry, line in entries:
        faults = _faults(entry)
        findings += [
            Finding(FILE, line, "R102", fault, "see the head of the file for what each field holds")
            for fault in faults
        ]
        if not faults:
            errata.append(_erratum(entry, line))
    return errata, findings


def _faults(entry: dict[str, Any]) -> list[str]:
    faults = [
        f"{field} is {entry.get(field)!r}, not one of: {', '.join(allowed)}"
        for field, allowed in (
            ("class", CLASSES),
            ("status", STATUSES),
            ("confidence", CONFIDENCES),
        )
        if entry.get(field) not in allowed
    ]
    faults += [
        f"{field} is missing"
        for field in ("block", "sic", "corr")
        if not isinstance(entry.get(field), str)
    ]
    reason = entry.get("reason")
    faults += [
        f"the reason in {language} is missing"
        for language in LANGUAGES
        if not (isinstance(reason, dict) and str(reason.get(language, "")).strip())
    ]
    lines = entry.get("lines")
    if not fields.is_span(lines):
        faults.append("lines are not [first, last]")
    if not isinstance(entry.get("date"), date):
        faults.append("date is missing")
    return faults


def _erratum(entry: dict[str, Any], line: int) -> Erratum:
    return Erratum(
        block=entry["block"],
        lines=(entry["lines"][0], entry["lines"][1]),
        sic=entry["sic"],
        corr=entry["corr"],
        kind=entry["class"],
        status=entry["status"],
        confidence=entry["confidence"],
        date=entry["date"],
        reason=entry["reason"],
        line=line,
    )
