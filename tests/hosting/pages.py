"""Every page of a sitemap, read in a browser."""

import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser

from tests.hosting.publishing import VIOLATIONS

WRONG = ("/nl/x", "/en/nowhere", "/elsewhere")


def read_every_page(
    browser: Browser, port: int, sitemap: Path, check: Callable[[str, int, dict[str, str]], None]
) -> int:
    """Open each page and some wrong addresses: right status, no violation, no error.

    `check` gets address, status and headers; gives how many pages the sitemap holds.
    """
    paths = re.findall(r"<loc>https://raak\.example\.org(/.*?)</loc>", sitemap.read_text("utf-8"))
    assert len(paths) > 30
    paths[paths.index("/")] = "/index.html"  # the root itself leads on to a page that is here
    page = browser.new_page()
    page.add_init_script(VIOLATIONS)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    for path, status in (dict.fromkeys(paths, 200) | dict.fromkeys(WRONG, 404)).items():
        answer = page.goto(f"http://127.0.0.1:{port}{path}")
        assert answer
        assert answer.status == status, path
        headers = answer.all_headers()
        assert headers["content-type"].lower() == "text/html; charset=utf-8", path
        check(path, status, headers)
        assert page.evaluate("violations") == [], path
        if page.locator(".search-open").count():
            page.click(".search-open")
            page.fill("#query", "relat")
            page.wait_for_selector("dialog li")
            page.keyboard.press("Escape")
        background = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert background == "rgb(251, 248, 241)", f"{path}: the style sheet did not load"
        assert page.evaluate("violations") == [], path
    assert errors == []
    page.close()
    return len(paths)
