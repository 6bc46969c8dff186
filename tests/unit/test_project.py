import os
import subprocess
from datetime import date
from pathlib import Path

import pytest

from scripts import project, recorded, toml


@pytest.fixture(autouse=True)
def without_stated_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a project of two pages, from the moments 1000 and 2000."""
    for name, moment in (("nl/a.md", 1000), ("en/a.md", 2000)):
        page = tmp_path / "docs" / name
        page.parent.mkdir(parents=True)
        page.write_text("# A\n")
        os.utime(page, (moment, moment))
    return tmp_path


def commit(root: Path, epoch: int) -> None:
    environment = {
        **os.environ,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_AUTHOR_DATE": f"{epoch} +0200",
        "GIT_COMMITTER_DATE": f"{epoch} +0200",
    }
    identity = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    for command in (["init", "-q"], [*identity, "commit", "-q", "--allow-empty", "-m", "A"]):
        subprocess.run(["git", "-C", str(root), *command], check=True, env=environment)


def test_the_root_holds_the_project() -> None:
    assert (project.ROOT / "pyproject.toml").is_file()
    assert (project.ROOT / "scripts/project.py").is_file()


def test_the_sources_language_comes_first() -> None:
    assert project.LANGUAGES == ("nl", "en")


def test_the_bundles_name_stays_for_ever() -> None:
    assert project.BUNDLE == "downloads/raak-in-je-relatie-nl-en.zip"


def test_the_version_is_pyprojects(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[project]\nversion = "2.3.4"\n')
    assert project.version(tmp_path) == "2.3.4"


def test_a_project_without_a_version_is_refused(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    with pytest.raises(toml.TomlError, match=r"^pyproject\.toml: F101 does not say 'version'"):
        project.version(tmp_path)


def test_the_stated_epoch_comes_first(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commit(root, 1700000000)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1234567890")
    assert project.epoch(root) == 1234567890


@pytest.mark.parametrize("stated", ["", "0", "-5", "1.5", "gisteren"])
def test_an_epoch_that_is_no_moment_is_passed_over(
    root: Path, monkeypatch: pytest.MonkeyPatch, stated: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", stated)
    assert project.epoch(root) == 2000


def test_a_releases_epoch_is_its_day_in_every_copy(root: Path) -> None:
    (root / "deploy").mkdir()
    recorded.write(root, "1.2.3", date(2026, 11, 25))
    assert project.epoch(root) == 1795564800
    commit(root, 1700000000)
    assert project.epoch(root) == 1795564800


def test_after_a_change_the_release_does_not_count(root: Path) -> None:
    (root / "deploy").mkdir()
    recorded.write(root, "1.2.3", date(2026, 11, 25))
    commit(root, 1700000000)
    (root / "docs/nl/a.md").write_text("# B\n")
    assert project.epoch(root) == 1700000000


def test_the_epoch_is_the_last_commits(root: Path) -> None:
    commit(root, 1700000000)
    commit(root, 1700000060)
    assert project.epoch(root) == 1700000060


def test_outside_git_the_epoch_is_the_newest_pages(root: Path) -> None:
    assert project.epoch(root) == 2000


def test_a_repository_around_the_project_does_not_count(root: Path) -> None:
    inner = root / "inner"
    (inner / "docs").mkdir(parents=True)
    (inner / "docs/a.md").write_text("# A\n")
    os.utime(inner / "docs/a.md", (3000, 3000))
    commit(root, 1700000000)
    assert project.epoch(inner) == 3000


def test_a_repository_without_commits_does_not_count(root: Path) -> None:
    subprocess.run(["git", "-C", str(root), "init", "-q"], check=True)
    assert project.epoch(root) == 2000
