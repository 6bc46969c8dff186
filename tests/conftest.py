"""What all tests share: the finished site, a server for it, the unzipped bundle, a browser."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from scripts.downloads.bundle import unpack
from scripts.project import BUNDLE, ROOT
from tests import chromium as chromium_here
from tests.serving import serve


def pytest_sessionfinish(session: pytest.Session) -> None:
    """In continuous integration a skipped test is a failure (`-ra` lists it)."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("CI") and reporter and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture(scope="session")
def site() -> Path:
    """Give the site that `make test` has just built."""
    built = ROOT / "build/site"
    if not built.is_dir():
        pytest.fail("There is no build/site. Run: make test")
    return built


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Give the address of the served site, with a slash at its end."""
    with serve(site) as served:
        yield served


@pytest.fixture(scope="session")
def bundle(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the unzipped bundle, in a folder whose name is as awkward as folders get."""
    return unpack(site / BUNDLE, tmp_path_factory.mktemp("Vóór thuis #1 100%"))


@pytest.fixture(scope="session")
def chromium() -> str:
    """Give the path of the browser on this machine."""
    return chromium_here.path()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Give one Chromium for all browser tests of a process."""
    with chromium_here.started() as browser:
        yield browser
