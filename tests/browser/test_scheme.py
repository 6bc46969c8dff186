"""Light and dark: as the device until the reader chooses; nothing is stored before that."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

PAPER = {"light": "rgb(251, 248, 241)", "dark": "rgb(25, 28, 25)"}
Scheme = Literal["light", "dark"]


@pytest.fixture(params=["light", "dark"])
def device(request: pytest.FixtureRequest) -> Scheme:
    scheme: Scheme = request.param
    return scheme


@pytest.fixture
def reader(device: Scheme, browser: Browser) -> Iterator[BrowserContext]:
    """Give a reader whose device is light or dark."""
    context = browser.new_context(color_scheme=device)
    yield context
    context.close()


def paper(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


def stored(page: Page) -> dict[str, str]:
    found: dict[str, str] = page.evaluate("({...localStorage})")
    return found


def test_a_choice_holds_on_every_page_and_can_be_undone(
    device: Scheme, reader: BrowserContext, address: str
) -> None:
    page = reader.new_page()
    page.goto(f"{address}nl/veiligheid/")
    assert (paper(page), stored(page)) == (PAPER[device], {})
    other: Scheme = "light" if device == "dark" else "dark"
    page.get_by_label("licht" if other == "light" else "donker").check()
    assert (paper(page), stored(page)) == (PAPER[other], {"scheme": other})
    page.goto(f"{address}en/")
    assert paper(page) == PAPER[other]
    chosen = page.get_by_label(other, exact=True)
    expect(chosen).to_be_checked()
    page.goto(address)  # the root page has no choice of its own
    assert paper(page) == PAPER[other]
    page.go_back()
    page.get_by_label("same as your device").check()
    assert (paper(page), stored(page)) == (PAPER[device], {})


def test_the_choice_is_a_named_group_that_keys_reach(reader: BrowserContext, address: str) -> None:
    page = reader.new_page()
    page.goto(f"{address}en/safety/")
    group = page.get_by_role("group", name="Appearance:")
    expect(group.get_by_role("radio")).to_have_count(3)
    expect(group.get_by_role("radio", name="same as your device")).to_be_checked()
    group.get_by_role("radio", name="same as your device").focus()
    page.keyboard.press("ArrowDown")
    expect(group.get_by_role("radio", name="light")).to_be_checked()
    assert paper(page) == PAPER["light"]


def test_a_chosen_scheme_is_there_before_the_page(browser: Browser, address: str) -> None:
    context = browser.new_context(color_scheme="light")
    page = context.new_page()
    page.goto(f"{address}nl/")
    page.evaluate("localStorage.setItem('scheme', 'dark')")
    page.add_init_script(
        "new MutationObserver((_, watch) => { if (document.body) { watch.disconnect();"
        " window.first = document.documentElement.dataset.scheme } })"
        ".observe(document, {childList: true, subtree: true})"
    )
    page.reload()
    assert page.evaluate("first") == "dark"
    context.close()


def test_nonsense_in_the_store_counts_as_no_choice(
    device: Scheme, reader: BrowserContext, address: str
) -> None:
    page = reader.new_page()
    page.goto(f"{address}nl/")
    page.evaluate("localStorage.setItem('scheme', 'blue')")
    page.reload()
    assert paper(page) == PAPER[device]
    expect(page.get_by_label("zoals je apparaat")).to_be_checked()


def test_without_scripts_there_is_no_choice_and_the_device_decides(
    device: Scheme, browser: Browser, address: str
) -> None:
    context = browser.new_context(color_scheme=device, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}nl/")
    expect(page.locator(".scheme")).to_be_hidden()
    assert (
        page.locator("body").evaluate("e => getComputedStyle(e).backgroundColor") == PAPER[device]
    )
    context.close()


def test_the_choice_works_from_a_folder(browser: Browser, bundle: Path) -> None:
    # On a busy machine Chromium loses what a page on a disk stores just before the next is
    # opened, about once in thirty times; so a reader who sees that chooses again.
    for _ in range(4):
        context = browser.new_context(color_scheme="light")
        page = context.new_page()
        page.goto((bundle / "nl/index.html").as_uri())
        page.get_by_label("donker").check()
        page.wait_for_timeout(200)
        page.locator("a.switch").click()
        page.wait_for_url("**/en/index.html*")
        shown = paper(page)
        context.close()
        if shown == PAPER["dark"]:
            return
    raise AssertionError(f"the choice was never kept: {shown}")
