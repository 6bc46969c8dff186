"""Both languages next to each other, aligned by id, on any screen, on paper and from a folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

PATHS = ["nl/veiligheid/naast-elkaar/", "en/attachment/side-by-side/"]
# For each pair: the boxes of its first and second language.
BOXES = """[...document.querySelectorAll("article .pair")].map(pair =>
    [...pair.children].map(cell => {
        const box = cell.getBoundingClientRect();
        return {top: box.top, left: box.left, right: box.right, bottom: box.bottom};
    }))"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Give a page on which no script runs."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(("width", "media"), [(1280, "screen"), (700, "print")])
def test_where_there_is_room_partners_stand_on_one_line(
    path: str, width: int, media: str, page: Page, address: str
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address + path)
    page.emulate_media(media=media)  # type: ignore[arg-type]  # one of its two
    boxes = page.evaluate(BOXES)
    assert len(boxes) >= 7
    for first, second in boxes:
        assert abs(first["top"] - second["top"]) < 1
        assert first["right"] < second["left"]
    assert page.locator(".mark:visible").all_inner_texts() in (["NL", "EN"], ["EN", "NL"])


@pytest.mark.parametrize("path", PATHS)
def test_on_a_phone_they_alternate_each_with_its_language(
    path: str, page: Page, address: str
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address + path)
    boxes = page.evaluate(BOXES)
    for first, second in boxes:
        assert first["bottom"] <= second["top"]
        assert first["left"] == second["left"]
    marks = page.locator(".mark:visible").all_inner_texts()
    assert marks == [path[:2].upper(), "NL" if path[:2] == "en" else "EN"] * len(boxes)


def test_without_scripts_readers_come_and_go(page: Page, address: str) -> None:
    page.goto(f"{address}en/safety/")
    page.click("text=Side by side")
    assert page.url == f"{address}en/safety/side-by-side/"
    expect(page.locator("h1 [lang=nl]")).to_contain_text("Veiligheid")
    page.click("nav.chapters >> text=Attachment")
    assert page.url == f"{address}en/attachment/side-by-side/"
    page.click("a[hreflang=nl]")
    assert page.url == f"{address}nl/hechting/"
    page.click("text=Naast elkaar")
    page.click("a[hreflang=nl]")
    assert page.url == f"{address}nl/hechting/"


def test_with_scripts_the_passage_is_kept(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}nl/veiligheid/#vastklampen")
    page.click("a.side")
    page.wait_for_url("**/nl/veiligheid/naast-elkaar/#vastklampen")
    page.click("a.switch[hreflang=en]")
    page.wait_for_url("**/en/safety/#vastklampen")
    page.close()


def test_it_works_from_a_folder_search_included(browser: Browser, bundle: Path) -> None:
    page = browser.new_page()
    page.goto((bundle / "nl/veiligheid/index.html").as_uri())
    page.click("a.side")
    page.wait_for_url("**/nl/veiligheid/naast-elkaar/index.html")
    page.click(".search-open")
    page.fill("#query", "vastklampen")
    page.click("dialog li a >> nth=0")
    page.wait_for_url("**/nl/veiligheid/index.html#vastklampen")
    page.close()


@pytest.mark.parametrize("width", [320, 390])
def test_the_passage_asked_for_is_not_below_the_head(
    width: int, browser: Browser, address: str
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 640})
    for path in (f"{PATHS[0]}#vastklampen", f"{PATHS[1]}#fundament", "nl/hechting/#fundament"):
        page.goto(address + path)
        top = page.locator(f"#{path.split('#')[1]}").bounding_box()
        head = page.locator(".top").bounding_box()
        assert top and head and top["y"] >= head["y"] + head["height"] - 1
    page.close()
