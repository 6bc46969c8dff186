"""A release: refused with reasons, or recorded so that every copy builds the same bytes."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from scripts import recorded
from scripts.project import ROOT, version
from scripts.publishing import ready
from scripts.site import register
from tests.building import copy_project, record_all

URL = "https://raak-in-je-relatie.nl/"


def run(root: Path, *command: str, **more: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "SITE_URL": URL, **more}
    environment.pop("SOURCE_DATE_EPOCH", None)
    return subprocess.run(
        command, check=False, cwd=root, env=environment, capture_output=True, text=True
    )


def scripts(root: Path, *verb: str, **more: str) -> subprocess.CompletedProcess[str]:
    return run(root, sys.executable, "-m", "scripts", *verb, **more)


def git(root: Path, *arguments: str) -> str:
    identity = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    done = run(root, "git", *identity, *arguments)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a copy of the project in a git repository, with nothing left to commit."""
    root = copy_project(tmp_path / "project")
    for file in (ready.CHANGELOG, ".gitignore"):
        (root / file).write_bytes((ROOT / file).read_bytes())
    (root / recorded.FILE).unlink(missing_ok=True)
    record_all(root)
    for command in (("init", "-q", "-b", "main"), ("add", "-A"), ("commit", "-qm", "A")):
        git(root, *command)
    return root


def checksums(site: Path) -> dict[str, str]:
    site = site.resolve()
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


def test_what_may_not_go_out_is_refused_and_nothing_is_written(root: Path) -> None:
    git(root, "tag", f"v{version()}")
    (root / "docs/en/opening.md").write_text(
        (root / "docs/en/opening.md").read_text("utf-8").replace("marathon", "long race"), "utf-8"
    )
    done = scripts(root, "release", SITE_URL="")
    assert done.returncode == 1
    for code in ("L101", "L102", "L103", "T105"):
        assert f": {code} " in done.stdout
    assert "T105" not in scripts(root, "release", "--allow-stale").stdout
    assert not (root / recorded.FILE).exists()
    assert not (root / "build").exists()


def test_every_copy_of_a_release_builds_the_same_bytes(root: Path, tmp_path: Path) -> None:
    done = scripts(root, "release")
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"git tag -a v{version()}" in done.stderr
    assert git(root, "status", "--porcelain").split() == ["M", register.FILE, "??", recorded.FILE]
    assert "<lastmod>" in (root / "build/site/sitemap.xml").read_text("utf-8")
    git(root, "add", "-A")
    git(root, "commit", "-qm", "Release")
    git(root, "commit", "-qm", "Later", "--allow-empty")
    shallow, archive = tmp_path / "shallow", tmp_path / "archive"
    git(tmp_path, "clone", "-q", "--depth=1", f"file://{root}", str(shallow))
    archive.mkdir()
    git(root, "archive", "--format=tar", "-o", str(tmp_path / "a.tar"), "HEAD")
    assert run(archive, "tar", "-xf", "../a.tar", "--touch").returncode == 0
    for copy in (shallow, archive):
        assert scripts(copy, "build").returncode == 0
        assert checksums(copy / "build/site") == checksums(root / "build/site")
    assert "L103" in scripts(root, "release", "--check").stdout
