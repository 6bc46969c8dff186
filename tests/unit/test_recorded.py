"""A release records what its copies cannot know, and counts while nothing was changed."""

from datetime import date
from pathlib import Path

import pytest

from scripts import recorded

DAY = date(2026, 11, 25)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("deploy", "docs", "source"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a").write_text(name)
    return tmp_path


def test_before_the_first_release_there_is_no_record(root: Path) -> None:
    assert recorded.read(root) is None
    assert recorded.epoch(root) is None


def test_a_release_is_read_as_it_was_written(root: Path) -> None:
    recorded.write(root, "1.2.3", DAY)
    assert recorded.read(root) == recorded.Release("1.2.3", DAY, recorded.inputs(root))


def test_a_release_counts_while_its_inputs_are_the_same(root: Path) -> None:
    recorded.write(root, "1.2.3", DAY)
    assert recorded.epoch(root) == recorded.moment(DAY) == 1795564800
    (root / "README.md").write_text("no input")
    assert recorded.epoch(root) == 1795564800


@pytest.mark.parametrize("name", ["deploy/a", "docs/a", "source/new"])
def test_a_changed_input_ends_it(root: Path, name: str) -> None:
    recorded.write(root, "1.2.3", DAY)
    (root / name).write_text("changed")
    assert recorded.epoch(root) is None


def test_a_day_begins_at_midnight_in_utc() -> None:
    assert recorded.moment(date(1970, 1, 2)) == 86400
