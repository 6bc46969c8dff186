"""A card's frame is as high as the card needs, at every width that it is good for."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from scripts.sharing import heights, passages
from scripts.site import html

WIDTHS = (240, 273, 320, 341, 390, 442, 500, 567, 640, 700)


@pytest.fixture(scope="module")
def stated(site: Path) -> dict[str, int]:
    """Give the heights that the page for practices states, by the card's address."""
    tree = html.read(site / "nl/voor-praktijken/index.html")
    return {
        html.content(frame["src"]).removeprefix("../../"): int(html.content(frame["height"]))
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


def test_all_cards_have_a_height(stated: dict[str, int], site: Path) -> None:
    found = passages.read(html.read_pages(site))
    assert {each.card(language) for each in found for language in each.said} == set(stated)
    assert min(heights.WIDTHS) == 240 and max(heights.WIDTHS) == 700
