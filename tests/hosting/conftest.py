"""A project built for a real address, and published in a folder."""

from pathlib import Path

import pytest

from tests.building import build, copy_project
from tests.hosting.publishing import run_publish


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = copy_project(tmp_path_factory.mktemp("hosted"))
    assert build(root, SITE_URL="https://raak.example.org/").returncode == 0
    return root


@pytest.fixture(scope="module")
def place(project: Path) -> Path:
    """Give a folder with the site published in it, and something to steal beside it."""
    folder = project / "www"
    done = run_publish(project, folder)
    assert done.returncode == 0, done.stderr
    (folder / "secret.txt").write_text("SECRET-OUTSIDE-THE-ROOT")
    return folder
