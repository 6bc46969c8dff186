"""Every page passes every rule of axe-core: light, dark, phone, paper, search open."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.access.pages import CHAPTERS, PAGES

REVIEWED = Path(__file__).with_name("reviewed.toml")
STATES: dict[str, tuple[int, dict[str, Any]]] = {  # width in pixels, and what is emulated
    "light": (1280, {"color_scheme": "light", "media": "screen"}),
    "dark": (1280, {"color_scheme": "dark", "media": "screen"}),
    "phone": (390, {"color_scheme": "light", "media": "screen"}),
    "paper": (794, {"color_scheme": "light", "media": "print"}),
}
EVERY_RULE = "Object.fromEntries(axe.getRules().map(rule => [rule.ruleId, {enabled: true}]))"


SEARCH = "dialog.search"
TYPED = {"nl": "veilig", "en": "safe"}
FRIGHTENED = {  # on these pages, so that the page with the numbers comes first
    "nl/": "geweld",
    "en/": "violence",
    "nl/404.html": "geweld",
    "en/attachment/": "suicide",
}


def run(
    page: Page, only: set[str] | None = None, within: str = "document"
) -> dict[str, list[dict[str, Any]]]:
    """Run all of axe's rules, those off by default too, or `only` these, on the page as it is.

    Only what stands `within` is looked at: an element, as JavaScript.
    """
    # Not as a script element: our policy would refuse it.
    page.evaluate(f"window.axe ?? (() => {{ {Axe().axe_script} }})()")
    asked = f"runOnly: {json.dumps(sorted(only))}" if only else f"rules: {EVERY_RULE}"
    found: dict[str, list[dict[str, Any]]] = page.evaluate(f"axe.run({within}, {{{asked}}})")
    return found


def facts(found: list[dict[str, Any]]) -> set[tuple[str, str]]:
    """Give rule and element of each finding."""
    return {(each["id"], node["html"][:120]) for each in found for node in each["nodes"]}


def reviewed() -> list[dict[str, str]]:
    """Give what axe could not decide and a person has looked at: rule, text, reason."""
    entries: list[dict[str, str]] = tomllib.loads(REVIEWED.read_text("utf-8")).get("reviewed", [])
    return entries


def unreviewed(found: list[dict[str, Any]]) -> set[tuple[str, str]]:
    return {
        (rule, html)
        for rule, html in facts(found)
        if not any(rule == each["rule"] and each["element"] in html for each in reviewed())
    }


def test_every_page_is_tested() -> None:
    assert len(PAGES) >= 14, "There is no build/site with a sitemap. Run: make test"


def search(page: Page, text: str) -> None:
    """Open the search and wait for the hits of `text`."""
    page.click(".search-open")
    page.fill(f"{SEARCH} input", text)
    page.wait_for_selector(f"{SEARCH} li")


def run_in_search(page: Page) -> dict[str, list[dict[str, Any]]]:
    """Run axe's rules on the open search alone."""
    # axe takes what lies under the dialog for something over it, and leaves contrast undecided.
    page.evaluate(
        "document.querySelectorAll('body > :not(dialog)')"
        ".forEach(each => (each.style.visibility = 'hidden'))"
    )
    return run(page, within=f"document.querySelector('{SEARCH}')")


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_no_fault(path: str, browser: Browser, address: str) -> None:
    page = browser.new_page()
    found: dict[str, Any] = {}
    page.goto(address + path)
    for state, (width, media) in STATES.items():
        page.set_viewport_size({"width": width, "height": 844})
        page.emulate_media(**media)
        result = run(page)
        found[state] = facts(result["violations"])
        found[f"{state}, to review"] = unreviewed(result["incomplete"])
    if page.locator(".search-open").count():
        page.set_viewport_size({"width": 390, "height": 844})
        page.emulate_media(media="screen")
        search(page, FRIGHTENED.get(path) or TYPED[path[:2]])
        result = run_in_search(page)
        found["search"] = facts(result["violations"]) | unreviewed(result["incomplete"])
    page.close()
    assert {state: each for state, each in found.items() if each} == {}


@pytest.mark.parametrize("language", CHAPTERS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_fault_in_the_search_with_its_hits(
    language: str, scheme: Any, browser: Browser, address: str
) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844}, color_scheme=scheme)
    page.goto(address + CHAPTERS[language])
    search(page, TYPED[language])
    result = run(page)
    page.close()
    assert facts(result["violations"]) | unreviewed(result["incomplete"]) == set()


def test_axe_does_find_faults(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}nl/")
    page.evaluate(
        "const main = document.querySelector('main'); main.style.color = '#6f6f6f';"
        " main.innerHTML = '<img src=x><p>Enough for AA, not for AAA'"
    )
    rules = {rule for rule, _ in facts(run(page)["violations"])}
    page.close()
    assert {"image-alt", "page-has-heading-one", "color-contrast-enhanced"} <= rules


def test_axe_does_find_faults_in_the_search(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(f"{address}nl/")
    search(page, FRIGHTENED["nl/"])
    assert "telefoonnummers" in str(page.locator(f"{SEARCH} li a").first.get_attribute("href"))
    page.evaluate("document.querySelector('dialog.search li span').style.color = '#6f6f6f'")
    rules = {rule for rule, _ in facts(run_in_search(page)["violations"])}
    page.close()
    assert "color-contrast-enhanced" in rules


def test_every_review_still_occurs_and_says_why(browser: Browser, address: str) -> None:
    page = browser.new_page()
    rules = {each["rule"] for each in reviewed()}
    open_questions: set[tuple[str, str]] = set()
    for path in PAGES:
        if path.startswith("s/") and path.count("/") > 2:
            continue  # a card is the passage's page again
        page.goto(address + path)
        for width, media in (STATES["light"], STATES["paper"]):
            page.set_viewport_size({"width": width, "height": 844})
            page.emulate_media(**media)
            open_questions |= facts(run(page, rules)["incomplete"])
    page.close()
    for each in reviewed():
        assert each["reason"].strip()
        assert any(
            each["rule"] == rule and each["element"] in html for rule, html in open_questions
        ), each
