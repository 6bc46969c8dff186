"""A release that does not come to its end leaves no trace."""

import os
from argparse import Namespace
from pathlib import Path

import pytest

from scripts import project, recorded
from scripts.commands import release
from scripts.commands.verb import CannotRun
from scripts.publishing import ready
from scripts.site import register


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a repository in which nothing keeps a release back."""
    (tmp_path / "deploy").mkdir()
    (tmp_path / register.FILE).write_text("before")
    monkeypatch.setattr(release, "ROOT", tmp_path)
    monkeypatch.setattr(release, "_candidate", lambda: None)
    monkeypatch.setattr(ready, "check", lambda candidate: [])
    monkeypatch.setattr(release, "_text", lambda allow_stale: [])
    monkeypatch.setattr(project, "version", lambda: "1.0.0")
    return tmp_path


@pytest.mark.parametrize("codes", [(1,), (0, 1)])
def test_what_was_written_is_taken_back(
    root: Path, monkeypatch: pytest.MonkeyPatch, codes: tuple[int, ...]
) -> None:
    builds = iter(codes)

    def record(site: Path, root: Path, today: object) -> None:
        (root / register.FILE).write_text("after")

    monkeypatch.setattr(release, "run_build", lambda given: next(builds))
    monkeypatch.setattr(register, "record", record)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "12")
    with pytest.raises(CannotRun):
        release.run_release(Namespace(allow_stale=False, check=False))
    assert (root / register.FILE).read_text() == "before"
    assert not (root / recorded.FILE).exists()
    assert os.environ["SOURCE_DATE_EPOCH"] == "12"


def test_a_release_that_may_only_be_checked_builds_nothing(root: Path) -> None:
    assert release.run_release(Namespace(allow_stale=False, check=True)) == 0
