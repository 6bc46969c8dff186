"""The page with the numbers: found by whoever is frightened, readable by everyone, discreet."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from scripts.project import LANGUAGES
from tests.search.test_queries import found_by_the_search, queries

FRIGHTENED = [
    *(
        "geweld",
        "gewelddadig",
        "huiselijk geweld",
        "partnergeweld",
        "slaan",
        "hij slaat me",
        "geslagen",
    ),
    *("bang", "ik ben bang voor mijn man", "angst", "zelfmoord", "zelfmoordgedachten", "suïcide"),
    *("ik wil dood", "niet meer leven", "112", "113", "0800-2000", "verkracht", "mishandeling"),
    *("bedreigd", "hij dreigt", "dwang", "stalking", "politie", "hulp", "niet veilig", "onveilig"),
    *("blauwe plekken", "zelfmord", "gewel", "verkrachtng", "wurgen", "mes", "gevaar"),
    *(
        "violence",
        "violent",
        "domestic violence",
        "hit",
        "he hits me",
        "hitting",
        "beaten",
        "slapped",
    ),
    *(
        "scared",
        "afraid",
        "I am afraid of my husband",
        "fear",
        "suicide",
        "suicidal",
        "kill myself",
    ),
    *(
        "I want to die",
        "self-harm",
        "abuse",
        "abusive",
        "threatened",
        "strangled",
        "choking",
        "rape",
    ),
    *(
        "police",
        "help",
        "emergency",
        "not safe",
        "unsafe",
        "danger",
        "suicid",
        "violance",
        "hurt me",
    ),
]
CALM = {
    "nl": [
        "geweldig",
        "hechting",
        "boom",
        "marathon",
        "veilig",
        "relatie",
        "kind",
        "liefde",
        "stand",
    ],
    "en": [
        "helpful",
        "charming",
        "therapist",
        "attachment",
        "tree",
        "safe",
        "child",
        "love",
        "heart",
    ],
}
TELLING = ("gewe", "veilig", "viol", "safe", "hulp", "help", "bang", "afraid", "moord", "suic")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("where", ["online", "folder"])
def test_what_frightens_leads_to_the_numbers_first(
    where: str, language: str, browser: Browser, address: str, bundle: Path
) -> None:
    if where == "folder":
        page = browser.new_page()
        page.goto((bundle / language / "index.html").as_uri())
        page.click(".search-open")
        page.wait_for_function("Boolean(document.querySelector('dialog.search').search)")
        page.fill("#query", "geweld" if language == "nl" else "violence")
        page.keyboard.press("Enter")
        expect(page.locator("#nu a")).to_have_attribute("href", "tel:112")
        assert_discreet(page)
        page.close()
        return
    hits = found_by_the_search(browser, address, language, FRIGHTENED)
    missed = [
        text
        for text, found in zip(FRIGHTENED, hits, strict=True)
        if found[:1] != ["telefoonnummers"]
    ]
    assert missed == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_calm_does_not(language: str, browser: Browser, address: str) -> None:
    nothing = [
        query["text"]
        for group in ("queries", "heldout")
        for query in queries(f"{group}.{language}.toml")
        if query["kind"] == "nothing"
    ]
    asked = CALM[language] + nothing
    hits = found_by_the_search(browser, address, language, asked)
    wrong = [text for text, found in zip(asked, hits, strict=True) if "telefoonnummers" in found]
    assert wrong == []


@pytest.mark.parametrize("path", ["nl/telefoonnummers/", "en/phone-numbers/"])
def test_every_number_can_be_called_and_112_comes_first(
    path: str, browser: Browser, address: str
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(address + path)
    calls = page.locator("article a[href^='tel:']")
    assert calls.first.get_attribute("href") == "tel:112"
    expect(calls.first).to_be_in_viewport()
    shown = calls.evaluate_all("links => links.map(a => [a.getAttribute('href'), a.textContent])")
    for href, text in shown:
        assert href.removeprefix("tel:") in text.replace("-", "")
    heights = calls.evaluate_all("links => links.map(a => a.getBoundingClientRect().height)")
    assert min(heights) >= 44
    context.close()


@pytest.mark.parametrize("path", ["nl/veiligheid/", "en/safety/"])
def test_the_chapter_on_safety_leads_there_calmly(
    path: str, browser: Browser, address: str
) -> None:
    page = browser.new_page()
    page.goto(address + path)
    page.click("#bang a")
    expect(page.locator("#nu")).to_be_visible()
    assert_discreet(page)
    page.close()


@pytest.mark.parametrize("path", ["nl/telefoonnummers/", "en/phone-numbers/"])
def test_no_place_on_the_page_says_what_it_is_about(
    path: str, browser: Browser, address: str
) -> None:
    page = browser.new_page()
    page.goto(address + path)
    places = page.eval_on_selector_all("[id]", "all => all.map(each => each.id)")
    assert "lijn-1712" in places
    assert [place for place in places if any(word in place for word in TELLING)] == []
    page.close()


def assert_discreet(page: Page) -> None:
    """Nothing that shows in a tab, a history, a preview or a folder says what it is about."""
    said = [page.title(), page.url, page.get_attribute("meta[name=description]", "content") or ""]
    for word in (*TELLING, "112"):
        assert not any(word in text.lower() for text in said), word
