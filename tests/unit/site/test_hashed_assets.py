"""Assets named by their content, and pages that name them so."""

import re
from pathlib import Path

from scripts.site.hashed_assets import rename
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
    names = []
    for number, text in enumerate(("one", "two", "one")):
        site = tmp_path / str(number)
        (site / "assets").mkdir(parents=True)
        (site / "assets/a.js").write_text(text)
        step(rename, site, "/")
        names.append(next((site / "assets").iterdir()).name)
    assert names[0] == names[2] != names[1]
