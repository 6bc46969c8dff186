"""A project built for a real address, and published in a folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts.project import ROOT
from scripts.publishing import policy
from tests.building import build, copy_project
from tests.hosting.publishing import run_publish
from tests.hosting.servers import NAMES, running


def built(root: Path) -> Path:
    assert build(copy_project(root), SITE_URL="https://raak.example.org/").returncode == 0
    return root


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a built project, to be changed and published."""
    return built(tmp_path_factory.mktemp("project"))


@pytest.fixture(scope="session")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with the site published in it, and something to steal beside it."""
    root = built(tmp_path_factory.mktemp("hosted"))
    folder = root / "www"
    done = run_publish(root, folder)
    assert done.returncode == 0, done.stderr
    (folder / "secret.txt").write_text("SECRET-OUTSIDE-THE-ROOT")
    return folder


@pytest.fixture(scope="module", params=NAMES)
def port(
    request: pytest.FixtureRequest, place: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[int]:
    folder = tmp_path_factory.mktemp("server") / "run"
    with running(request.param, place / "site", folder) as listening:
        yield listening


@pytest.fixture(scope="module")
def ordinary(place: Path) -> dict[str, str]:
    """Give the security headers of all that is neither a card nor shared."""
    return policy.headers(place / "site", policy.relaxed(ROOT))
