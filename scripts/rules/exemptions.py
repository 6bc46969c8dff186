"""Findings that are accepted, from `exemptions.toml`: each with a reason, each still occurring."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scripts import toml
from scripts.finding import Finding
from scripts.rules.catalogue import rules

FILE = "exemptions.toml"
NEVER = "RSX"  # families that prove the text, and this one
_FIELDS = ("code", "file", "fact", "reason")


@dataclass(frozen=True)
class Exemption:
    """One accepted finding; `fact` is part of its words, `line` where its entry begins."""

    code: str
    file: str
    fact: str
    reason: str
    line: int

    def covers(self, finding: Finding) -> bool:
        """Tell whether this is the finding that is accepted."""
        same = (self.code, self.file) == (finding.code, finding.file)
        return same and self.fact in finding.fact


def read(root: Path) -> tuple[list[Exemption], list[Finding]]:
    """Read the exemptions under `root`, as entries and findings; a broken entry is left out."""
    try:
        entries = toml.entries(root, FILE, "exemption", "X101")
    except toml.TomlError as error:
        return [], [error.finding]
    exemptions: list[Exemption] = []
    findings: list[Finding] = []
    for entry, line in entries:
        if fault := _fault(entry):
            hint = "see the head of the file for what each field holds"
            findings.append(Finding(FILE, line, "X102", fault, hint))
        else:
            code, file, fact, reason = (str(entry[field]) for field in _FIELDS)
            exemptions.append(Exemption(code, file, fact, reason, line))
    return exemptions, findings


def _fault(entry: dict[str, Any]) -> str:
    for field in _FIELDS:
        if not (isinstance(entry.get(field), str) and entry[field].strip()):
            return f"the {field} is missing"
    if entry["code"] not in rules():
        return f"there is no rule {entry['code']}"
    if entry["code"][0] in NEVER:
        return f"{entry['code']} proves the text and is never exempt"
    return ""


def apply(root: Path, findings: Iterable[Finding], checks: str) -> list[Finding]:
    """Leave out the findings that are exempt under `root`.

    `checks` is the part of the work the findings come from (`text` or `site`): its exemptions
    must all occur, which is asked only when nothing else is wrong, as a check may then have
    been left out.
    """
    exemptions, faults = read(root)
    found = set(findings)
    accepted = {each for each in found if any(exempt.covers(each) for exempt in exemptions)}
    remaining = sorted(found - accepted)
    if checks == "text":
        remaining += faults
    if remaining:
        return remaining
    known = rules()
    return [
        Finding(FILE, exempt.line, "X103", _unused(exempt), "remove the entry")
        for exempt in exemptions
        if known[exempt.code].checks == checks and not any(map(exempt.covers, accepted))
    ]


def _unused(exempt: Exemption) -> str:
    return f"the exempt {exempt.code} in {exempt.file} no longer occurs: {exempt.fact!r}"
