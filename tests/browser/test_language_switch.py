"""The switch leads to the same page and the same passage, wherever the site stands."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.building import build, copy_project
from tests.serving import serve


def click_switch(page: Page) -> None:
    """Click where the switch is seen; `page.click` would scroll first, as no reader does."""
    box = page.locator("a.switch").bounding_box()
    assert box and box["y"] >= 0, "the switch is out of view"
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def passage(page: Page) -> str:
    return page.url.split("#")[-1] if "#" in page.url else ""


def test_the_passage_in_the_address_is_kept(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}nl/veiligheid/#vastklampen")
    page.click("a.switch")
    page.wait_for_url("**/en/safety/#vastklampen")
    page.click("a.switch")
    page.wait_for_url("**/nl/veiligheid/#vastklampen")
    page.close()


def test_else_the_topmost_passage_in_view_is_kept(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 500})
    page.goto(f"{address}en/safety/")
    page.evaluate("scrollTo(0, document.getElementById('loslaten').offsetTop - 60)")
    click_switch(page)
    page.wait_for_url("**/nl/veiligheid/#loslaten")
    page.close()


def test_an_address_that_was_scrolled_away_from_does_not_count(
    browser: Browser, address: str
) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 500})
    page.goto(f"{address}nl/veiligheid/#boom")
    page.evaluate("scrollTo(0, document.getElementById('bevestiging').offsetTop - 60)")
    click_switch(page)
    page.wait_for_url("**/en/safety/#bevestiging")
    page.close()


def test_from_the_top_of_a_page_it_leads_to_the_top(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}nl/hechting/")
    page.click("a.switch")
    page.wait_for_url("**/en/attachment/")
    assert passage(page) == ""
    page.close()


def test_without_scripts_it_leads_to_the_same_page(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for dutch, english in (
        ("nl/", "en/"),
        ("nl/raak-in-je-relatie/", "en/in-touch/"),
        ("nl/over-deze-uitgave/", "en/about-this-edition/"),
        ("nl/404.html", "en/404.html"),
    ):
        page.goto(address + dutch)
        page.click("a.switch")
        assert page.url == address + english
        page.click("a.switch")
        assert page.url == address + dutch
    context.close()


def test_it_works_from_a_folder(browser: Browser, bundle: Path) -> None:
    page = browser.new_page()
    page.goto((bundle / "nl/veiligheid/index.html").as_uri() + "#eigen-ding")
    page.click("a.switch")
    page.wait_for_url("**/en/safety/index.html#eigen-ding")
    assert page.locator("html").get_attribute("lang") == "en"
    page.close()


@pytest.mark.parametrize("base", ["/any/base/"])
def test_it_works_below_a_host(browser: Browser, base: str, tmp_path: Path) -> None:
    root = copy_project(tmp_path / "project")
    assert build(root, SITE_URL=f"https://example.org{base}").returncode == 0
    with serve(root / "build/site", base) as address:
        page = browser.new_page()
        failed: list[str] = []
        page.on("response", lambda got: failed.append(got.url) if got.status >= 400 else None)
        page.goto(f"{address}nl/veiligheid/#vastklampen")
        page.click("a.switch")
        page.wait_for_url(f"{address}en/safety/#vastklampen")
        page.click(".search-open")
        page.fill("#query", "cling")
        page.click("dialog li a >> nth=0")
        assert page.url == f"{address}en/safety/#vastklampen"
        assert failed == []
        page.goto(f"{address}en/no/such/page")
        page.click("text=Safety")
        assert page.url == f"{address}en/safety/"
        page.emulate_media(media="print")  # a site with an address gives it on paper
        expect(page.locator(".from-where")).to_contain_text(f"https://example.org{base}en/safety/")
        expect(page.locator(".from-where svg")).to_be_visible()
        numbers = f"Other numbers: https://example.org{base}en/phone-numbers/"
        expect(page.locator(".from-where")).to_contain_text(numbers)
        page.goto(f"{address}en/safety/side-by-side/")
        own = f"https://example.org{base}en/safety/side-by-side/"
        expect(page.locator(".from-where")).to_contain_text(own)
        page.close()
