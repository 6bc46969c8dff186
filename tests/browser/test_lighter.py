"""What only makes the site lighter shows nowhere: pages look alike, pixel by pixel, without it."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from scripts import generator
from scripts.downloads import volume
from scripts.project import ROOT
from scripts.site import finish
from tests.serving import serve

URL = "http://127.0.0.1:8000/"
KINDS = (
    "",
    "404.html",
    "nl/",
    "nl/404.html",
    "nl/veiligheid/",
    "nl/veiligheid/naast-elkaar/",
    "nl/vier-waarheden/",
    "nl/downloads/",
    "nl/over-deze-uitgave/",
    "en/attachment/",
)
Scheme = Literal["light", "dark"]


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """Give the addresses of the site as it is without the lighter steps, and with them."""
    folder = tmp_path_factory.mktemp("lighter")
    generator.render(ROOT, folder / "heavy", 1795500000)
    shutil.copytree(folder / "heavy", folder / "light")
    edition = volume.read(ROOT, URL, 1795500000)
    finish.finish(folder / "heavy", edition, ())
    finish.finish(folder / "light", edition)
    with ExitStack() as served:
        yield (
            served.enter_context(serve(folder / "heavy")),
            served.enter_context(serve(folder / "light")),
        )


def looks(browser: Browser, address: str, width: int, scheme: Scheme) -> dict[str, bytes]:
    """Give a picture of every kind of page; scripts are off, since they draw when they like."""
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, java_script_enabled=False
    )
    page = context.new_page()
    page.goto(address + KINDS[0], wait_until="networkidle")  # its fonts may come too late to show
    found = {}
    for kind in KINDS:
        page.goto(address + kind)
        found[kind] = page.screenshot(full_page=True)
    context.close()
    return found


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (390, "dark"), (1280, "light")])
def test_every_kind_of_page_looks_the_same(
    both: tuple[str, str], width: int, scheme: Scheme, browser: Browser
) -> None:
    different = list(KINDS)
    for _ in range(3):  # a font can come too late for one picture; what differs, differs always
        if different:
            before, after = (looks(browser, address, width, scheme) for address in both)
            different = [kind for kind in different if before[kind] != after[kind]]
    assert different == []


def opened_search(page: Page) -> None:
    page.locator(".search-open").click()
    page.locator("#query").fill("veilig")
    page.locator("dialog.search mark").first.wait_for()
    page.evaluate("document.activeElement.blur()")  # no blinking caret


def on_a_truth(page: Page) -> None:
    page.goto(f"{page.url.partition('#')[0]}#eigen-ding")


def on_paper(page: Page) -> None:
    page.emulate_media(media="print")


def in_forced_colours(page: Page) -> None:
    page.emulate_media(forced_colors="active")


def by_keyboard(page: Page) -> None:
    page.keyboard.press("Tab")


def without_motion(page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")


def pointed_at(page: Page) -> None:
    page.locator("nav.chapters a, .onward a").first.hover()


STATES = (
    opened_search,
    on_a_truth,
    on_paper,
    in_forced_colours,
    by_keyboard,
    without_motion,
    pointed_at,
)


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_every_state_looks_the_same(
    both: tuple[str, str], state: Callable[[Page], None], browser: Browser
) -> None:
    # Chromium rounds the edges of what is drawn anew now this way, now that; not every time.
    assert any(
        picture(browser, both[0], state) == picture(browser, both[1], state) for _ in range(4)
    )


def picture(browser: Browser, address: str, state: Callable[[Page], None]) -> bytes:
    context = browser.new_context(viewport={"width": 600, "height": 900})
    page = context.new_page()
    page.goto(f"{address}nl/veiligheid/")
    page.locator(".search-open").wait_for()  # the scripts have run
    state(page)
    page.wait_for_function("document.getAnimations().length === 0")
    taken = page.screenshot(full_page=True)
    context.close()
    return taken


def test_the_lighter_site_is_lighter(both: tuple[str, str], browser: Browser) -> None:
    page = browser.new_page()
    before, after = (len(page.request.get(f"{address}nl/veiligheid/").body()) for address in both)
    page.close()
    assert after < before


def test_an_unknown_step_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no such step: feather"):
        finish.finish(tmp_path, volume.read(ROOT, URL, 1795500000), ("feather",))
