"""The way out: its link, its keys, without scripts, from a folder; and what it leaves alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, Route, expect

PAGES = ["nl/telefoonnummers/", "en/phone-numbers/", "nl/veiligheid/", "en/safety/"]
ELSEWHERE = "https://*.wikipedia.org/**"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Give a page for which the other site is a stand-in; it asks no other machine."""
    opened = browser.new_page(viewport={"width": 390, "height": 844})
    opened.route(
        ELSEWHERE,
        lambda route: route.fulfill(body="<title>Elders</title>", content_type="text/html"),
    )
    yield opened
    opened.close()


@pytest.mark.parametrize("path", PAGES)
def test_the_link_leaves_and_back_does_not_return(path: str, page: Page, address: str) -> None:
    page.goto(f"{address}{path[:3]}")
    page.goto(address + path)
    page.click(".exit-now")
    expect(page).to_have_title("Elders")
    page.go_back()
    assert page.url == f"{address}{path[:3]}"


@pytest.mark.parametrize("path", ["nl/", "nl/hechting/", "en/about-this-edition/"])
def test_other_pages_have_no_way_out(path: str, page: Page, address: str) -> None:
    page.goto(address + path)
    assert page.locator(".exit-now, .exit-note, .exit-status").count() == 0
    for _ in range(3):
        page.keyboard.press("Shift")
    page.wait_for_timeout(50)
    assert page.url == address + path


def test_shift_three_times_leaves_and_says_so(page: Page, address: str) -> None:
    page.goto(f"{address}nl/veiligheid/")
    status = page.locator(".exit-status").first
    page.keyboard.press("Shift")
    expect(status).to_have_text("Nog twee keer Shift, dan ga je weg.")
    page.keyboard.press("Shift")
    expect(status).to_have_text("Nog één keer Shift, dan ga je weg.")
    page.keyboard.press("Shift")
    expect(page).to_have_title("Elders")


def test_shift_leaves_from_inside_the_search_too(page: Page, address: str) -> None:
    page.goto(f"{address}en/safety/")
    page.click(".search-open")
    page.keyboard.press("Shift")
    expect(page.locator("dialog.search .exit-status")).to_have_text(
        "Shift twice more, and you leave."
    )
    page.keyboard.press("Shift")
    page.keyboard.press("Shift")
    expect(page).to_have_title("Elders")


@pytest.mark.parametrize("where", ["online", "folder"])
def test_the_link_leaves_from_inside_the_search_by_a_tap(
    where: str, page: Page, address: str, bundle: Path
) -> None:
    folder = (bundle / "nl/veiligheid/index.html").as_uri()
    page.goto({"online": f"{address}nl/veiligheid/", "folder": folder}[where])
    page.click(".search-open")
    page.fill("#query", "veilig")
    last = page.locator("dialog.search li a").last
    link = page.locator("dialog.search .exit-now")
    last.focus()
    box, under = link.bounding_box(), last.bounding_box()
    assert box
    assert under
    assert box["height"] >= 44
    assert under["y"] + under["height"] <= box["y"]  # it covers no hit that has the focus
    link.click(timeout=2000)
    expect(page).to_have_title({"online": "Elders", "folder": "Keukenmaten"}[where])


def test_capitals_and_slow_presses_do_not_leave(page: Page, address: str) -> None:
    page.clock.install()
    page.goto(f"{address}en/safety/")
    for _ in range(3):
        page.keyboard.press("Shift+A")
    page.keyboard.press("Shift")
    page.keyboard.press("Shift")
    page.keyboard.press("x")
    page.keyboard.press("Shift")
    page.clock.run_for(5100)
    expect(page.locator(".exit-status").first).to_have_text("You stay on this page.")
    page.keyboard.press("Shift")
    page.keyboard.press("Shift")
    expect(page.locator(".exit-status").first).to_have_text("Shift once more, and you leave.")
    assert page.url == f"{address}en/safety/"


def test_the_page_is_blank_at_once_and_comes_back_whole(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.route(ELSEWHERE, lambda route: route.fulfill(status=204))  # it never comes
    page.goto(f"{address}en/phone-numbers/")
    title = page.title()
    page.click(".exit-now", no_wait_after=True)
    expect(page.locator("main")).to_be_hidden()
    expect(page.locator(".exit .exit-now")).to_be_hidden()
    assert page.locator("body").inner_text().strip() == "You are leaving."  # heard, not seen
    assert page.title() == "…"
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")
    expect(page.locator("main")).to_be_visible()
    expect(page.locator(".exit-status").first).to_have_text("")
    assert page.title() == title
    page.close()


@pytest.mark.parametrize("path", PAGES[:3:2])
def test_without_scripts_it_is_a_plain_link(path: str, browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.route(ELSEWHERE, lambda route: route.fulfill(body="<title>Elders</title>"))
    page.goto(address + path)
    expect(page.locator(".exit-keys")).to_be_hidden()
    page.click(".exit-now")
    page.wait_for_url(ELSEWHERE)
    context.close()


def test_the_other_site_is_asked_only_then_and_not_told_from_where(
    browser: Browser, address: str
) -> None:
    page = browser.new_page()
    asked: list[Request] = []

    def answer(route: Route) -> None:
        asked.append(route.request)
        route.fulfill(body=".")

    page.route(ELSEWHERE, answer)
    page.goto(f"{address}nl/telefoonnummers/")
    page.wait_for_load_state("networkidle")
    page.hover(".exit-now")
    assert asked == []
    page.click(".exit-now")
    page.wait_for_url(ELSEWHERE)
    assert "referer" not in asked[0].all_headers()
    page.close()


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize(("language", "name"), [("nl", "Keukenmaten"), ("en", "Kitchen measures")])
def test_in_the_bundle_it_leads_to_an_ordinary_page_inside(
    language: str, name: str, scripts: bool, browser: Browser, bundle: Path
) -> None:
    context = browser.new_context(offline=True, java_script_enabled=scripts)
    page = context.new_page()
    folder = {"nl": "veiligheid", "en": "safety"}[language]
    page.goto((bundle / language / folder / "index.html").as_uri())
    page.click(".exit-now")
    expect(page).to_have_title(name)
    assert page.url.startswith(bundle.as_uri())
    said = page.locator("html").inner_text() + page.content()
    assert not any(word in said for word in ("relatie", "relationship", "veilig", "safe"))
    context.close()


def test_it_is_reachable_by_the_second_tab_and_covers_nothing_with_focus(
    page: Page, address: str
) -> None:
    page.goto(f"{address}nl/telefoonnummers/")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.locator(".exit .exit-now")).to_be_focused()
    box = page.locator(".exit .exit-now").bounding_box()
    assert box
    assert box["height"] >= 44
    for _ in range(40):
        page.keyboard.press("Tab")
        hidden = page.evaluate(
            """() => {
                const focused = document.activeElement;
                const exit = document.querySelector(".exit-now");
                if (focused === exit || focused === document.body) return false;
                const [a, b] = [focused, exit].map((each) => each.getBoundingClientRect());
                const across = a.left >= b.left && a.right <= b.right;
                return across && a.top >= b.top && a.bottom <= b.bottom;
            }"""
        )
        assert not hidden


def test_it_stores_nothing_and_is_not_printed(page: Page, address: str) -> None:
    page.goto(f"{address}nl/telefoonnummers/")
    page.keyboard.press("Shift")
    assert (
        page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0
    )
    page.emulate_media(media="print")
    for part in (".exit .exit-now", ".exit-note"):
        expect(page.locator(part)).to_be_hidden()
    expect(page.locator("#lijn-0800-2000")).to_be_visible()
