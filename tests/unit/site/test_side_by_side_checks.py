"""A chapter leads to a page that has every block in both languages."""

from pathlib import Path

import pytest

from scripts.site.site_checks import check
from tests.small_site import URL

CHAPTER = '<article data-kind="chapter"></article><a class="side" href="b.html">Naast elkaar</a>'
CELL = '<span lang="nl">Een.</span>'
SIDE = (
    f'<article data-kind="side-by-side"><div class="pair" id="een">{CELL}'
    '<span lang="en">One.</span></div></article>'
)


def side_by_side(folder: Path, chapter: str, side: str) -> list[tuple[str, str]]:
    for name, text in {"nl/a.html": chapter, "nl/b.html": side}.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(f'<html lang="nl"><body>{text}</body></html>', "utf-8")
    return [(each.code, each.fact) for each in check(folder, URL)]


def test_a_chapter_with_both_languages_beside_it_passes(tmp_path: Path) -> None:
    assert side_by_side(tmp_path, CHAPTER, SIDE) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [('<a class="side"', "<a"), ('href="b.html"', 'href="a.html"'), ('href="b.html"', "")],
)
def test_a_chapter_that_leads_to_no_such_page_is_found(tmp_path: Path, old: str, new: str) -> None:
    found = side_by_side(tmp_path, CHAPTER.replace(old, new), SIDE)
    assert found == [("W111", "leads to no page with both languages")]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (CELL, ""),
        ('lang="nl"', 'lang="en"'),
        (' lang="en"', ""),
        ("One.", '<em data-partner="missing">Missing.</em>'),
    ],
)
def test_a_block_that_lacks_a_language_is_found(tmp_path: Path, old: str, new: str) -> None:
    found = side_by_side(tmp_path, CHAPTER, SIDE.replace(old, new))
    assert found == [("W112", "block 'een' does not stand in both languages")]
