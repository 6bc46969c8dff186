"""A card's frame is as high as the card needs, at every width that it is good for."""

import re
import shutil
from html import escape
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from scripts import generator
from scripts.project import ROOT
from scripts.sharing import heights, passages, share_pages
from scripts.sharing.passages import Passage, Said
from scripts.site import html
from scripts.text import wording
from tests import soup
from tests.serving import serve

WIDTHS = (240, 273, 320, 341, 390, 442, 500, 567, 640, 700)


@pytest.fixture(scope="module")
def stated(site: Path) -> dict[str, int]:
    """Give the heights that the page for practices states, by the card's address."""
    tree = soup.read(site / "nl/voor-praktijken/index.html")
    return {
        soup.content(frame["src"]).removeprefix("../../"): int(soup.content(frame["height"]))
        for frame in tree.select("iframe")
    }


@pytest.mark.parametrize("fonts", ["ours", "the reader’s"])
def test_a_card_fits_its_frame(
    fonts: str, stated: dict[str, int], address: str, browser: Browser
) -> None:
    context = browser.new_context()
    if fonts != "ours":
        context.route(re.compile(r"\.woff2$"), lambda route: route.abort())
    page = context.new_page()
    wrong = []
    for card, height in stated.items():
        page.goto(address + card)
        page.evaluate("document.fonts.ready")
        needed = 0
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": height})
            size = page.evaluate(
                "[document.documentElement.scrollWidth, document.documentElement.scrollHeight]"
            )
            if size[0] > width or size[1] > height:
                wrong.append(f"{card} at {width}: {size} in {height}")
            page.set_viewport_size({"width": width, "height": 10})
            needed = max(needed, page.evaluate("document.documentElement.scrollHeight"))
        if height > 1.45 * needed:
            wrong.append(f"{card}: {height} is stated, {needed} is needed")
    context.close()
    assert len(stated) > 10 and wrong == []


LONG = "Verantwoordelijkheidsgevoelens en andere lange woorden in een titel zonder einde"
BAD = {
    "a long title": ("truth", f"{LONG} {LONG}", "Tekst."),
    "one long word": ("truth", "Aa" * 90, "b" * 400),
    "signs": ("truth", "‘A’ & “B” <i>", 'Een "ding" & <script>alert(1)</script> &amp; é…'),
    "a long quote": ("quote", "", "Woorden die maar doorgaan. " * 25),
}


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("url", ["https://example.org/sub/path/", generator.DEFAULT_URL])
def test_a_card_of_any_text_fits_and_shows_it(
    url: str, language: str, tmp_path: Path, browser: Browser
) -> None:
    words = wording.interface(ROOT)
    made = []
    for number, (kind, title, text) in enumerate(BAD.values()):
        said = Said(language, f"{language}/x/", "Hoofd & stuk", title, (escape(text),), text)
        made.append(Passage(f"x-{number}", kind, {"nl": said, "en": said}))
    for name in ("css/colours.css", "css/fonts.css", "sharing/share.css", "sharing/card.js"):
        (tmp_path / "assets" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "overrides/assets" / name, tmp_path / "assets" / name)
    pages: html.Pages = {}
    share_pages.write(tmp_path, pages, url, made, words)
    html.write_pages(tmp_path, pages)
    page = browser.new_page()
    with serve(tmp_path) as served:
        for passage in made:
            height = heights.height(passage, language, words[language])
            page.goto(served + passage.card(language))
            shown = page.locator("main").inner_text()
            assert " ".join(passage.said[language].text.split()) in " ".join(shown.split())
            for width in (240, 390, 700):
                page.set_viewport_size({"width": width, "height": height})
                size = page.evaluate(
                    "[document.documentElement.scrollWidth, document.documentElement.scrollHeight]"
                )
                assert size[0] <= width and size[1] <= height, (passage.id, width, size, height)
    page.close()


def test_all_cards_have_a_height(stated: dict[str, int], site: Path) -> None:
    found = passages.read(html.read_pages(site))
    assert {each.card(language) for each in found for language in each.said} == set(stated)
    assert min(heights.WIDTHS) == 240 and max(heights.WIDTHS) == 700


@pytest.mark.parametrize("path", ["s/loslaten/", "s/loslaten/en/"])
def test_the_first_view_asks_for_the_letter_early(
    path: str, browser: Browser, address: str
) -> None:
    context = browser.new_context()  # nothing is kept from a page before
    page = context.new_page()
    page.goto(address + path)
    asked = "link => [link.href, link.crossOrigin]"
    href, origin = page.eval_on_selector("link[rel=preload][as=font]", asked)
    faces = "[...document.styleSheets].flatMap(sheet => [...sheet.cssRules]).map(r => r.cssText)"
    name = href.rpartition("/")[2]
    assert origin == "anonymous"
    assert any("@font-face" in rule and name in rule for rule in page.evaluate(faces))
    context.close()
