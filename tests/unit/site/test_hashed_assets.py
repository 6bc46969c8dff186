"""Assets named by their content, and pages that name them so."""

import re
from pathlib import Path

from scripts.site import html
from scripts.site.hashed_assets import names, rename, rename_in
from tests.stepping import step


def test_assets_and_all_that_names_them_are_renamed(tmp_path: Path) -> None:
    (tmp_path / "assets/js").mkdir(parents=True)
    (tmp_path / "nl").mkdir()
    (tmp_path / "assets/a.css").write_text("p{}")
    (tmp_path / "assets/js/b.js").write_text("1")
    (tmp_path / "assets/x.LICENSE.txt").write_text("licence")
    page = tmp_path / "nl/index.html"
    page.write_text(
        '<link rel="stylesheet" href="../assets/a.css"><a href="../assets/none.css">x</a>'
        '<dialog data-root="../" data-scripts="assets/js/b.js"></dialog>'
    )
    step(rename, tmp_path, "/")
    text = page.read_text()
    sheet = re.search(r'href="\.\./(assets/a\.[0-9a-f]{8}\.css)"', text)
    script = re.search(r'data-scripts="(assets/js/b\.[0-9a-f]{8}\.js)"', text)
    assert sheet and script
    assert (tmp_path / sheet[1]).exists() and (tmp_path / script[1]).exists()
    assert "assets/none.css" in text
    assert (tmp_path / "assets/x.LICENSE.txt").exists()


def test_other_content_gives_another_name(tmp_path: Path) -> None:
    made = []
    for number, text in enumerate(("one", "two", "one")):
        site = tmp_path / str(number)
        (site / "assets").mkdir(parents=True)
        (site / "assets/a.js").write_text(text)
        step(rename, site, "/")
        made.append(next((site / "assets").iterdir()).name)
    assert made[0] == made[2] != made[1]


def test_a_page_that_comes_later_names_what_was_renamed_before(tmp_path: Path) -> None:
    (tmp_path / "assets/js").mkdir(parents=True)
    for name in ("a.css", "js/b.min.js", "c.LICENSE.txt", "d.png"):
        (tmp_path / "assets" / name).write_text(name)
    step(rename, tmp_path, "/")
    found = names(tmp_path)
    assert sorted(found) == ["assets/a.css", "assets/js/b.min.js"]
    assert re.fullmatch(r"b\.min\.[0-9a-f]{8}\.js", found["assets/js/b.min.js"])
    late = html.parse('<link href="../assets/a.css"><link href="../assets/d.png">')
    rename_in({"nl/index.html": late}, found, "/")
    links = [link for _, _, link in html.links(late)]
    assert links == [f"../assets/{found['assets/a.css']}", "../assets/d.png"]
