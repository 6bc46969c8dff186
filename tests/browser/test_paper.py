"""What comes out of the printer: text and truths, whole, without furniture or false addresses."""

import re
from collections.abc import Iterator
from pathlib import Path

import pymupdf
import pytest
from playwright.sync_api import Browser, Page

from tests.serving import serve

A4 = {(595, 842), (594, 841)}  # points, as rounded
TRUTHS = {
    "nl/veiligheid/": ("Je eigen ding", "Vastklampen", "Loslaten", "Bevestiging vragen"),
    "en/safety/": ("Your own thing", "Clinging", "Letting go", "Asking for affirmation"),
}
FURNITURE = ("Zoeken", "Search", "Naast elkaar", "Hierna", "Weergave", "Appearance", "127.0.0.1")
OF_BOTH = {  # and on how many sheets at most
    "s/loslaten/": 1,
    "s/van-waarde/": 1,
    "nl/hechting/naast-elkaar/": 3,
    "en/safety/side-by-side/": 4,
}
WITH_THEIR_ADDRESS = {  # and the code for it
    **dict.fromkeys([*TRUTHS, "nl/raak-in-je-relatie/", "nl/hechting/", "en/attachment/"], 2),
    **dict.fromkeys(["nl/vier-waarheden/", "en/four-truths/"], 1),
    **dict.fromkeys(["nl/telefoonnummers/", "en/phone-numbers/"], 5),
}
PAGES = [*TRUTHS, "nl/raak-in-je-relatie/", "en/attachment/", "nl/vier-waarheden/", "nl/hechting/"]


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page()
    yield opened
    opened.close()


def printed(page: Page) -> list[str]:
    """Give the words of each A4 sheet that comes out, on one line."""
    with pymupdf.open(stream=page.pdf(prefer_css_page_size=True)) as pdf:  # type: ignore[no-untyped-call]
        assert {tuple(map(int, sheet.rect[2:])) for sheet in pdf} <= A4
        return [" ".join(sheet.get_text().split()) for sheet in pdf]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_prints_on_a4_without_furniture(path: str, page: Page, address: str) -> None:
    page.goto(address + path)
    sheets = printed(page)
    assert 1 <= len(sheets) <= 2
    text = " ".join(sheets)
    assert [word for word in FURNITURE if word in text] == []
    assert str(page.locator("h1").text_content()) in text


def test_an_address_and_its_code_take_no_sheet_of_their_own(page: Page, public: Path) -> None:
    with serve(public) as served:
        for path, most in WITH_THEIR_ADDRESS.items():
            page.goto(served + path)
            sheets = printed(page)
            assert len(sheets) <= most, path
            assert f"/{path}" in sheets[-1], path


@pytest.mark.parametrize("path", OF_BOTH)
def test_a_page_of_both_languages_prints_on_a4_without_furniture(
    path: str, page: Page, address: str
) -> None:
    page.goto(address + path)
    sheets = printed(page)
    assert 1 <= len(sheets) <= OF_BOTH[path]
    text = " ".join(sheets)
    assert [word for word in (*FURNITURE, "Lees verder", "Read on") if word in text] == []
    for words in page.locator("h1, h2").all_inner_texts():
        assert [line for line in words.splitlines() if line.strip() not in text] == []


@pytest.mark.parametrize("path", TRUTHS)
def test_no_truth_is_split_between_sheets(path: str, page: Page, address: str) -> None:
    page.goto(address + path)
    sheets = printed(page)
    for title in TRUTHS[path]:
        truth = page.locator(".admonition", has_text=title)
        words = " ".join(str(truth.locator("p").first.text_content()).split())
        assert sum(words in sheet and title in sheet for sheet in sheets) == 1, title


def test_a_truth_is_printed_alone_and_then_all_is_as_before(page: Page, address: str) -> None:
    page.goto(f"{address}nl/veiligheid/")
    page.evaluate("window.print = () => {}")
    page.locator("#loslaten").get_by_role("button", name="Print als kaart").click()
    (card,) = printed(page)
    assert re.search(r"Loslaten Hoe veiliger .* te leggen\. Raak in je relatie · Veiligheid$", card)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert "Vastklampen" in " ".join(printed(page))


def test_ink_is_black_in_the_dark(page: Page, address: str) -> None:
    page.emulate_media(media="print", color_scheme="dark")
    page.goto(f"{address}nl/veiligheid/")
    for selector in ("#wortels", "#van-waarde", "#loslaten", ".kort", "#de-wortels"):
        colour = page.locator(selector).evaluate("e => getComputedStyle(e).color")
        assert colour == "rgb(0, 0, 0)", selector
    page.emulate_media(media="screen", color_scheme="light")
