"""A site with a public address, for a browser that finds it there; nothing leaves the machine."""

import mimetypes
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route

from scripts import generator
from scripts.downloads import volume
from scripts.project import ROOT
from scripts.sharing import passages
from scripts.sharing.passages import Passage
from scripts.site import finish, html

URL = "https://raak.example.org/"


@pytest.fixture(scope="session")
def public(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a finished site that was made for `URL`, without its downloads."""
    folder = tmp_path_factory.mktemp("public")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", URL)
        generator.render(ROOT, folder, 1795500000)
    finish.finish(folder, volume.read(ROOT, URL, 1795500000))
    return folder


@pytest.fixture(scope="session")
def shared(public: Path) -> list[Passage]:
    return passages.read(html.read_pages(public))


@pytest.fixture(scope="session")
def online(public: Path, browser: Browser) -> Iterator[BrowserContext]:
    """Give a browser for which the site is at its public address."""

    def answer(route: Route) -> None:
        path = route.request.url.removeprefix(URL).partition("?")[0].partition("#")[0]
        file = public / path / "index.html" if path.endswith("/") or not path else public / path
        kind = mimetypes.guess_type(file.name)[0] or "text/html"
        route.fulfill(body=file.read_bytes(), content_type=kind)

    opened = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    opened.route(f"{URL}**", answer)
    yield opened
    opened.close()


@pytest.fixture
def online_page(online: BrowserContext) -> Iterator[Page]:
    opened = online.new_page()
    yield opened
    opened.close()
