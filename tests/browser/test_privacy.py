"""Nothing leaves the reader's machine, and nothing is stored on it."""

import re
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page

STORED = """async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    cookies: document.cookie,
    databases: (await indexedDB.databases()).length,
    workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
})"""
NOTHING = {"local": 0, "session": 0, "cookies": "", "databases": 0, "workers": 0}


def read_about(page: Page, start: str) -> None:
    """Do what readers do: read on, search, change language, follow a hit."""
    page.goto(start)
    page.click("a.begin")
    page.click("a[rel=next]")
    page.click(".search-open")
    page.fill("#query", "veilig")
    page.click("dialog ol a >> nth=1")
    page.click("a.switch")
    page.wait_for_load_state("networkidle")


def asked_by(context: BrowserContext, start: str) -> list[str]:
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    read_about(page, start)
    return asked


def test_a_visit_asks_only_our_own_host_and_stores_nothing(browser: Browser, address: str) -> None:
    context = browser.new_context()
    asked = asked_by(context, f"{address}nl/")
    assert len(asked) > 10
    assert [url for url in asked if not url.startswith(address)] == []
    assert context.pages[0].evaluate(STORED) == NOTHING
    assert context.cookies() == []
    context.close()


def test_the_bundle_asks_nothing_of_any_machine(browser: Browser, bundle: Path) -> None:
    context = browser.new_context(offline=True)
    asked = asked_by(context, (bundle / "nl/index.html").as_uri())
    assert len(asked) > 10
    assert [url for url in asked if not url.startswith(bundle.as_uri())] == []
    context.close()


def test_reading_loads_nothing_of_the_search(browser: Browser, address: str) -> None:
    context = browser.new_context()
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    page.goto(f"{address}nl/veiligheid/")
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if re.search(r"search|vendored.*js$", url)]
    page.click(".search-open")
    page.fill("#query", "wortels")
    page.wait_for_selector("dialog li")
    assert len([url for url in asked if re.search(r"search|vendored.*js$", url)]) == 6
    context.close()
