from pathlib import Path

import pytest

from scripts.site.html import DOCTYPE
from scripts.site.joined import join
from tests.stepping import step

HEAD = (
    '<link href="{0}assets/stylesheets/main.css" rel="stylesheet">'
    '<link href="{0}assets/css/a.css" rel="stylesheet">'
    '<link href="{0}assets/css/b.css" rel="stylesheet">'
    '<script src="{0}assets/js/x.js"></script><script src="{0}assets/js/y.js"></script>'
)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name in ("css/a.css", "css/b.css", "js/x.js", "js/y.js"):
        path = tmp_path / "assets" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"/* {path.name} */" if path.suffix == ".css" else f"{path.stem}()")
    (tmp_path / "nl").mkdir()
    (tmp_path / "index.html").write_text(HEAD.format(""))
    (tmp_path / "nl/index.html").write_text(HEAD.format("../"))
    return tmp_path


def test_pages_name_one_sheet_and_one_script(site: Path) -> None:
    step(join, site, "/raak/")
    head = (
        '<link href="../assets/stylesheets/main.css" rel="stylesheet">'
        '<link href="../assets/css/edition.css" rel="stylesheet">'
        '<script data-then="../assets/js/reader.js">x()</script>'
    )
    assert f"<head>{head}</head>" in (site / "nl/index.html").read_text()
    assert 'href="assets/css/edition.css"' in (site / "index.html").read_text()


def test_joined_files_hold_all_in_the_pages_order(site: Path) -> None:
    step(join, site, "/")
    assert (site / "assets/css/edition.css").read_text() == "/* a.css */\n/* b.css */"
    assert (site / "assets/js/reader.js").read_text() == ("whenRead(()=>{\ny()\n});")


def test_a_page_that_names_none_stays_as_it_is(site: Path) -> None:
    page = f"{DOCTYPE}<html><head><title>x</title></head><body><p>x</p></body></html>"
    (site / "404.html").write_text(page)
    step(join, site, "/")
    assert (site / "404.html").read_text() == page


def test_pages_that_name_different_files_are_refused(site: Path) -> None:
    page = site / "nl/index.html"
    page.write_text(page.read_text().replace("b.css", "c.css"))
    with pytest.raises(ValueError, match=r"nl/index\.html names"):
        step(join, site, "/")
