"""The search as readers meet it: in the dialog, online and from a folder."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page, Route, expect


def open_search(page: Page, address: str, query: str) -> None:
    page.goto(address)
    page.click(".search-open")
    page.fill("#query", query)
    page.wait_for_selector("dialog [role=status]:not(:empty)")


def test_a_hit_names_its_place_and_marks_the_match_with_its_accents(
    browser: Browser, address: str
) -> None:
    page = browser.new_page()
    open_search(page, f"{address}nl/", "strategieen")
    hit = page.locator("dialog li").first
    expect(hit.locator("small")).to_have_text("Raak in je relatie")
    expect(hit.locator("mark")).to_have_text("strategieën")
    page.close()


def test_a_hit_in_a_section_names_the_section_too(browser: Browser, address: str) -> None:
    page = browser.new_page()
    open_search(page, f"{address}en/", "cling")
    hit = page.locator("dialog li").first
    expect(hit.locator("small")).to_have_text("Safety › A few truths about safety?")
    expect(hit.locator("strong")).to_have_text("Clinging")
    page.close()


@pytest.mark.parametrize("where", ["online", "folder"])
def test_a_hit_lands_on_its_passage(
    where: str, browser: Browser, address: str, bundle: Path
) -> None:
    home = f"{address}nl/" if where == "online" else (bundle / "nl/index.html").as_uri()
    page = browser.new_page(viewport={"width": 390, "height": 700})
    open_search(page, home, "klampen")
    page.click("dialog li a >> nth=0")
    page.wait_for_url("**#vastklampen")
    expect(page.locator("#vastklampen")).to_be_in_viewport()
    page.close()


@pytest.mark.parametrize(("language", "other"), [("nl", "attachment"), ("en", "hechting")])
def test_each_language_finds_its_own_text_only(
    language: str, other: str, browser: Browser, bundle: Path
) -> None:
    page = browser.new_page()
    open_search(page, (bundle / language / "index.html").as_uri(), other)
    assert page.locator("dialog li").count() == 0
    own = {"nl": "hechting", "en": "attachment"}[language]
    page.fill("#query", own)
    expect(page.locator("dialog li").first).to_be_visible()
    page.close()


def test_keys_typed_while_it_loads_are_not_lost(browser: Browser, address: str) -> None:
    page = browser.new_page()
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/vendored/base-stemmer.*.js", hold)
    page.goto(f"{address}nl/")
    page.keyboard.press("/")
    page.keyboard.type("wortels")
    assert page.input_value("#query") == "wortels"
    page.wait_for_function("document.querySelector('script[src*=base-stemmer]')")
    assert page.locator("dialog li").count() == 0
    held[0].continue_()
    expect(page.locator("dialog li").first).to_be_visible()
    page.close()


def test_enter_goes_to_the_first_hit_and_escape_closes(browser: Browser, address: str) -> None:
    page = browser.new_page()
    open_search(page, f"{address}en/", "marathon")
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).not_to_be_visible()
    open_search(page, f"{address}en/", "marathon")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/in-touch/#*")
    page.close()


def test_a_search_that_cannot_load_says_so_and_tries_again(browser: Browser, address: str) -> None:
    page = browser.new_page()
    errors: list[str] = []  # as of what is loaded twice
    page.on("pageerror", lambda error: errors.append(str(error)))
    on_its_way: list[Route] = []  # when the other has failed, and until that comes
    page.route("**/js/search.*.js", lambda route: on_its_way.append(route))
    page.route("**/vendored/base-stemmer.*.js", lambda route: route.abort())
    open_search(page, f"{address}nl/", "wortels")
    expect(page.locator("dialog [role=status]")).to_contain_text("niet geladen")
    page.unroute("**/vendored/base-stemmer.*.js")
    page.click(".search-close")
    with page.expect_response("**/vendored/base-stemmer.*.js"):
        page.click(".search-open")
    for route in on_its_way:
        route.continue_()
    expect(page.locator("dialog li").first).to_be_visible()
    assert len(on_its_way) == 1
    assert errors == []
    page.close()


def test_without_scripts_there_is_no_search_that_does_nothing(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}nl/")
    expect(page.locator(".search-open")).to_be_hidden()
    context.close()


def test_what_is_typed_is_never_run(browser: Browser, address: str) -> None:
    page = browser.new_page()
    alarms: list[str] = []

    def alarmed(dialog: Dialog) -> None:
        alarms.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", alarmed)
    open_search(page, f"{address}nl/", "<img src=x onerror=alert(1)>\"'&")
    assert page.locator("dialog img").count() == 0
    assert alarms == []
    page.close()


def test_many_hits_are_all_listed_and_those_of_the_query_before_are_not(
    browser: Browser, address: str
) -> None:
    page = browser.new_page()
    many = "relatie partner veilig waarheid bevestiging wortels hond"
    open_search(page, f"{address}nl/", many)
    status, hits = page.locator("dialog [role=status]"), page.locator("dialog li")
    found = int((status.text_content() or "").split()[0])
    assert found > 8, "they come in one go"
    expect(hits).to_have_count(found)
    page.evaluate(
        """many => {
          const field = document.querySelector("#query");
          for (const query of [many, "klampen"]) {
            field.value = query;
            field.dispatchEvent(new Event("input"));
          }
        }""",
        many,
    )
    found = int((status.text_content() or "").split()[0])
    page.wait_for_timeout(200)
    expect(hits).to_have_count(found)
    page.close()
