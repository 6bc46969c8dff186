from pathlib import Path

import pytest

from scripts.site.finish import anchor_not_found, minify
from tests.stepping import step

NOT_FOUND = """\
<!doctype html>
<html data-root="../" lang="nl"><head><link href="../assets/a.css" rel="stylesheet">\
<script src="../assets/a.js"></script></head><body><a href="#main">m</a><a href="./">n</a>\
<a href="veiligheid/#boom">v</a><a href="../en/">e</a><a href="https://example.org/">w</a>\
</body></html>"""
ANCHORED = """\
<!doctype html>
<html data-root="{base}" lang="nl"><head><link href="{base}assets/a.css" rel="stylesheet">\
<script src="{base}assets/a.js"></script></head><body><a href="#main">m</a>\
<a href="{base}nl/">n</a><a href="{base}nl/veiligheid/#boom">v</a><a href="{base}en/">e</a>\
<a href="https://example.org/">w</a></body></html>"""


def anchor(site: Path, language: str, base: str) -> None:
    step(lambda _, pages: anchor_not_found(pages, language, base), site)


def asset(site: Path, name: str, text: str) -> Path:
    path = site / "assets" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


@pytest.mark.parametrize("base", ["/", "/raak/"])
def test_the_links_of_a_404_page_start_at_the_host(tmp_path: Path, base: str) -> None:
    (tmp_path / "nl").mkdir()
    page = tmp_path / "nl/404.html"
    page.write_text(NOT_FOUND)
    anchor(tmp_path, "nl", base)
    assert page.read_text() == ANCHORED.format(base=base)
    anchor(tmp_path, "nl", base)
    assert page.read_text() == ANCHORED.format(base=base), "a second time changes nothing"


def test_only_the_404_page_of_the_language_is_changed(tmp_path: Path) -> None:
    for name in ("nl/404.html", "nl/index.html", "en/404.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(NOT_FOUND)
    anchor(tmp_path, "en", "/")
    assert (tmp_path / "nl/404.html").read_text() == NOT_FOUND
    assert (tmp_path / "nl/index.html").read_text() == NOT_FOUND
    assert (tmp_path / "en/404.html").read_text() != NOT_FOUND


def test_a_language_without_a_404_page_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        anchor(tmp_path, "nl", "/")


def test_a_script_loses_comments_and_white_space_only(tmp_path: Path) -> None:
    path = asset(tmp_path, "js/deep/a.js", "// note\nlet a = 'x  // y';\n\n/* note */ f(a + 1);\n")
    minify(tmp_path)
    text = path.read_text()
    assert "note" not in text
    assert "'x  // y'" in text
    assert len(text) < 30


def test_a_style_sheet_loses_comments_and_white_space_only(tmp_path: Path) -> None:
    path = asset(
        tmp_path, "css/a.css", "/* note */\np {\n  color: red;\n}\nq::before { content: '  «' }\n"
    )
    minify(tmp_path)
    assert path.read_text("utf-8") == "p{color:red}q::before{content:'  «'}"


@pytest.mark.parametrize("name", ["css/main.0a1b.min.css", "images/a.svg", "js/a.LICENSE.txt"])
def test_other_files_stay_as_they_are(tmp_path: Path, name: str) -> None:
    path = asset(tmp_path, name, "/* note */\np { }\n")
    minify(tmp_path)
    assert path.read_text() == "/* note */\np { }\n"


def test_only_assets_are_minified(tmp_path: Path) -> None:
    (tmp_path / "a.js").write_text("// note\nlet a;\n")
    minify(tmp_path)
    assert (tmp_path / "a.js").read_text() == "// note\nlet a;\n"


def test_minifying_twice_changes_nothing_more(tmp_path: Path) -> None:
    paths = [asset(tmp_path, "a.js", "let a = 1;\n"), asset(tmp_path, "a.css", "p { color: red }")]
    minify(tmp_path)
    once = [path.read_text() for path in paths]
    minify(tmp_path)
    assert [path.read_text() for path in paths] == once


def test_empty_files_are_no_trouble(tmp_path: Path) -> None:
    path = asset(tmp_path, "a.js", "")
    minify(tmp_path)
    assert path.read_text() == ""
