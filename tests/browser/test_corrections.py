"""The switch below a Dutch chapter shows each correction in its place, without scripts."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from scripts.project import ROOT
from scripts.text import errata
from tests import soup

DUTCH = [f"nl/{name}/index.html" for name in ("raak-in-je-relatie", "veiligheid", "hechting")]
SHOWN = """elements => elements.map(each => getComputedStyle(each, "::before").content)"""


def test_with_its_marks_turned_back_every_block_reads_as_the_log_says(public: Path) -> None:
    read = {}
    for page in DUTCH:
        for block in soup.read(public / page).select("article [id]:has(.was, .now)"):
            for was in block.select(".was"):
                was.replace_with(f"{was['data-was']} ")
            for now in block.select(".now"):
                now.decompose()
            read[block["id"]] = " ".join(block.get_text().split())
    logged = [each for each in errata.read(ROOT)[0] if each.changes_words]
    assert logged
    for each in logged:
        assert each.sic in read[each.block]


@pytest.mark.parametrize("page", DUTCH)
def test_the_switch_shows_the_text_as_received_and_as_corrected(
    page: str, public: Path, browser: Browser
) -> None:
    opened = browser.new_context(java_script_enabled=False).new_page()
    opened.goto((public / page).as_uri())
    was, now = opened.locator(".was"), opened.locator(".now")
    received = [f'"{words}"' for words in was.evaluate_all("all => all.map(x => x.dataset.was)")]
    assert received
    nothing = ["none"] * len(received)
    assert opened.is_checked("#reading-corrected")
    assert was.evaluate_all(SHOWN) == nothing
    opened.check("#reading-both")
    assert was.evaluate_all(SHOWN) == received
    assert all(each.is_visible() for each in now.all())
    opened.check("#reading-received")
    assert was.evaluate_all(SHOWN) == received
    assert not any(each.is_visible() for each in now.all())
    opened.check("#reading-corrected")
    assert was.evaluate_all(SHOWN) == nothing
    opened.context.close()
