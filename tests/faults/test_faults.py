"""A spread of the seeded faults: each is caught, and as many by a rule as was recorded.

`python -m tests.faults` seeds them all.
"""

import os
import subprocess
import sys
from collections.abc import Set
from pathlib import Path

import pytest

from scripts.project import ROOT
from tests.faults import families, seeding
from tests.faults.texts import Fault

AT_LEAST = 15  # faults in each family
PLENTY = 12  # of them are seeded here

# How many of a hundred faults a rule knows to be wrong; freshness stops all the others.
BY_RULE = {
    "a block dropped": 100,
    "blocks swapped": 75,  # one of the editor's with a neighbour, in both languages: freshness
    "a sentence dropped": 60,
    "a word lost or added in the Dutch": 100,
    "a word lost or added in the English": 22,  # in a question, a term or a name: 14 of all 63
    "a negation turned": 25,
    "an id or link changed": 100,
    "a Dutch sentence left in the English": 100,
    "a correction reverted": 100,
    "the source altered": 100,
    "a number, name or term changed": 100,
    "markup broken": 100,
}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a copy of the texts; each test leaves it as it was."""
    return seeding.copied(tmp_path_factory.mktemp("faults"))


@pytest.fixture(scope="module")
def faults(root: Path) -> dict[str, list[Fault]]:
    """Give all faults by family."""
    return families.by_family(families.texts(root))


@pytest.fixture(scope="module")
def advice(root: Path) -> Set[str]:
    """Give the advice on the texts as they are."""
    return seeding.advice(root)


def test_every_family_is_seeded(faults: dict[str, list[Fault]]) -> None:
    assert {family: len(own) >= AT_LEAST for family, own in faults.items()} == dict.fromkeys(
        BY_RULE, True
    )


SEEDED = (
    "import pathlib, sys; from tests.faults import families;"
    "print(families.by_family(families.texts(pathlib.Path(sys.argv[1]))))"
)


def test_the_same_faults_are_seeded_every_time(root: Path) -> None:
    """In processes of their own: each orders its sets by another seed."""
    said = [
        subprocess.run(
            [sys.executable, "-c", SEEDED, str(root)],
            check=True,
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert len(said[0]) > 1000
    assert said[0] == said[1]


def test_every_fault_changes_the_texts(faults: dict[str, list[Fault]], root: Path) -> None:
    for own in faults.values():
        for fault in own:
            was = {file: (root / file).read_bytes().decode() for file in fault.files}
            assert was != fault.files


@pytest.mark.parametrize("family", BY_RULE)
def test_a_family_is_caught_as_was_recorded(
    family: str, faults: dict[str, list[Fault]], root: Path, advice: Set[str]
) -> None:
    own = faults[family]
    spread = own[:: max(1, len(own) // PLENTY)]
    outcomes = [seeding.outcome(fault, root, advice) for fault in spread]
    assert [each.fault.what for each in outcomes if not each.caught] == []
    assert 100 * sum(bool(each.rules) for each in outcomes) >= BY_RULE[family] * len(outcomes)


def test_the_copy_is_left_as_it_was(root: Path) -> None:
    assert seeding.outcome(Fault("", "nothing", {}), root, frozenset()).caught is False
