"""Faults put into a copy of the texts, one at a time, and what the checks say of each."""

import shutil
from collections.abc import Iterator, Set
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from scripts.project import ROOT
from scripts.text import agreement, aligned, files
from scripts.text.check import check, unproved
from tests.building import CHECKED, record_all
from tests.faults.texts import Fault

_FRESHNESS = {"T104", "T105"}


@dataclass(frozen=True)
class Outcome:
    """What the checks said of one fault: the codes of the rules that found it, and advice.

    `rules` leaves out freshness, which knows that a text changed but not that it is wrong;
    `advised` tells whether what an editor is told unasked, and may wave aside, names it.
    """

    fault: Fault
    rules: frozenset[str]
    fresh: bool
    advised: bool

    @property
    def caught(self) -> bool:
        """Tell whether a finding stops its release."""
        return bool(self.rules) or not self.fresh


def copied(target: Path) -> Path:
    """Copy what the checks read into `target`, with every block recorded as compared."""
    for name in CHECKED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, target / name, symlinks=True)
        else:
            shutil.copy(ROOT / name, target / name)
    record_all(target)
    return target


def outcome(fault: Fault, root: Path, before: Set[str]) -> Outcome:
    """Seed one fault into the copy under `root`, check, and take it out again.

    `before` is the `advice` without any fault. Spelling is not asked: no fault misspells.
    """
    with _seeded(fault, root):
        codes = {each.code for each in (*check(root), *unproved(root))}
        rules = frozenset(codes - _FRESHNESS)
        advised = not rules and bool(advice(root) - before)  # a broken page has no advice
    return Outcome(fault, rules, not codes & _FRESHNESS, advised)


def advice(root: Path) -> set[str]:
    """Give all that an editor is told unasked, and may wave aside."""
    pairs = aligned.pairs(files.read_pages(root)[0])
    return {f"{pair.name} {each}" for pair in pairs for each in agreement.advice(pair)}


@contextmanager
def _seeded(fault: Fault, root: Path) -> Iterator[None]:
    before = {file: (root / file).read_bytes() for file in fault.files}
    try:
        for file, text in fault.files.items():
            (root / file).write_bytes(text.encode())
        yield
    finally:
        for file, content in before.items():
            (root / file).write_bytes(content)
