"""A translator's file taken back: all of it fits, or none of it is taken."""

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from scripts.finding import Finding
from scripts.project import LANGUAGES
from scripts.text import edition, parity
from scripts.text.files import read_pages
from scripts.text.pages import Page
from scripts.text.rewriting import created, lines_of, revised
from scripts.text.units import Unit

_SOURCE, _TARGET = LANGUAGES
_AGAIN = "take the texts out again (export-translation) and translate what changed"


def check(given: list[Unit], known: list[Unit], file: str) -> list[Finding]:
    """Compare the units of a translator's `file` with those the edition has now."""
    now = {(unit.page, unit.id): unit for unit in known}
    findings: list[Finding] = []
    seen: set[tuple[str, str]] = set()
    for unit in given:
        key = (unit.page, unit.id)
        mine = now.get(key)
        if mine is None:
            fact = f"unit {unit.id!r} of {unit.page!r} is none of this edition"
            findings.append(Finding(file, 0, "T117", fact, "keep the ids as they were"))
        elif lines_of(unit.source, mine.kind) != lines_of(mine.source, mine.kind):
            fact = f"the Dutch of unit {unit.id!r} of {unit.page} is not the edition's (any more)"
            findings.append(Finding(file, 0, "T117", fact, _AGAIN))
        elif key in seen:
            fact = f"unit {unit.id!r} of {unit.page} is there twice"
            findings.append(Finding(file, 0, "T117", fact, "keep one of them"))
        seen.add(key)
    return findings


def texts(root: Path, given: list[Unit], pages: list[Page]) -> tuple[dict[str, str], list[Finding]]:
    """Give the new text of each English file that changes, by its path, and what stops it."""
    sources = {page.name: page for page in pages if page.language == _SOURCE}
    by_page: dict[str, dict[str, str]] = {}
    for unit in given:
        if unit.target.strip():
            by_page.setdefault(unit.page, {})[unit.id] = unit.target
    new: dict[str, str] = {}
    findings: list[Finding] = []
    for name, targets in by_page.items():
        path = root / "docs" / _TARGET / name
        try:
            if path.exists():
                old = path.read_text("utf-8")
                text = revised(old, sources[name], targets)
            else:
                old, text = "", created(sources[name], targets)
        except KeyError as error:
            fact = f"is new and has no translation yet of {error}"
            findings.append(Finding(f"docs/en/{name}", 0, "T117", fact, "translate all of it"))
        except ValueError as error:
            hint = "leave its target empty, or as it was, in the translator's file"
            findings.append(Finding(f"docs/en/{name}", 0, "T117", str(error), hint))
        else:
            if text != old:
                new[f"docs/{_TARGET}/{name}"] = text
    return new, findings


def faults(root: Path, new: Mapping[str, str]) -> list[Finding]:
    """Give what would be wrong with the pages if `new` were written, and is not wrong now."""
    with tempfile.TemporaryDirectory() as folder:
        trial = Path(folder)
        shutil.copytree(root / "docs", trial / "docs", symlinks=True)
        for path, text in new.items():
            (trial / path).parent.mkdir(parents=True, exist_ok=True)
            (trial / path).write_text(text, "utf-8")
        return sorted(set(_found(trial)) - set(_found(root)))


def _found(root: Path) -> list[Finding]:
    pages, unreadable = read_pages(root)
    return [*unreadable, *edition.check(pages), *parity.check(pages)]
