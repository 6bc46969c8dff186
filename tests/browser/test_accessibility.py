"""Every page, in both schemes and on a phone, passes axe; keyboard, paper and zoom work."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

PAGES = [
    "",
    "404.html",
    *(f"nl/{each}" for each in ("", "raak-in-je-relatie/", "veiligheid/", "hechting/")),
    *(f"en/{each}" for each in ("", "in-touch/", "safety/", "attachment/")),
    "nl/vier-waarheden/",
    "en/four-truths/",
    "nl/verbeteringen/",
    "en/corrections/",
    "nl/over-deze-uitgave/",
    "nl/downloads/",
    "en/about-this-edition/",
    "nl/404.html",
    "en/404.html",
    *(f"nl/{each}/naast-elkaar/" for each in ("raak-in-je-relatie", "veiligheid", "hechting")),
    *(f"en/{each}/side-by-side/" for each in ("in-touch", "safety", "attachment")),
]
RULES: dict[str, Any] = {"rules": {"target-size": {"enabled": True}}}


@pytest.fixture(params=["light", "dark"])
def phone(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 390, "height": 844}, color_scheme=request.param)
    yield page
    page.close()


def faults(page: Page) -> list[str]:
    found = Axe().run(page, options=RULES).response["violations"]
    return [f"{each['id']}: {[node['html'] for node in each['nodes']]}" for each in found]


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_no_fault(path: str, phone: Page, address: str) -> None:
    phone.goto(address + path)
    assert faults(phone) == []


def test_axe_finds_no_fault_in_the_search_with_its_hits(phone: Page, address: str) -> None:
    phone.goto(f"{address}nl/")
    phone.click(".search-open")
    phone.fill("#query", "veilig")
    phone.wait_for_selector("dialog li")
    assert faults(phone) == []


def test_axe_does_find_faults(phone: Page, address: str) -> None:
    phone.goto(f"{address}nl/")
    phone.evaluate("document.querySelector('main').innerHTML = '<img src=x><p style=color:#aaa>x'")
    assert len(faults(phone)) >= 2


@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_wider_than_a_narrow_screen(path: str, browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 640})
    page.goto(address + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.close()


def test_the_first_tab_skips_to_the_text(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}nl/veiligheid/")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Naar de tekst")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.close()


def test_a_chapter_is_readable_without_scripts_and_styles(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.route("**/*.css", lambda route: route.abort())
    page.goto(f"{address}nl/veiligheid/")
    expect(page.locator("#bevestiging")).to_contain_text("bevestiging en geruststelling")
    context.close()


def test_paper_carries_the_text_and_not_the_furniture(
    browser: Browser, address: str, tmp_path: Path
) -> None:
    page = browser.new_page()
    page.goto(f"{address}en/safety/")
    page.emulate_media(media="print")
    for furniture in (".tools", ".chapters", ".onward", ".take"):
        expect(page.locator(furniture).first).to_be_hidden()
    expect(page.locator("#vastklampen")).to_be_visible()
    assert len(page.pdf(path=tmp_path / "safety.pdf")) > 10_000
    page.close()
