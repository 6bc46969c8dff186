from pathlib import Path

import pytest

from scripts.site import html
from scripts.site.prune import prune, used
from tests.stepping import step

FILES = {
    "index.html": '<img src="assets/images/root.svg">',
    "nl/index.html": (
        '<link rel="stylesheet" href="../assets/css/a.css">'
        '<script src="../assets/js/a.js"></script>'
        '<div data-root="../" data-scripts="assets/js/later.js assets/js/last.js"></div>'
        '<a href="https://example.org/assets/js/elsewhere.js">x</a>'
    ),
    "assets/css/a.css": "p { background: url('../images/in-sheet.svg') } q { src: url(b.woff) }",
    "assets/css/b.woff": "",
    "assets/css/b.css": "",
    "assets/images/root.svg": "",
    "assets/images/in-sheet.svg": "",
    "assets/images/unused.svg": "",
    "assets/js/a.js": "",
    "assets/js/later.js": "",
    "assets/js/last.js": "",
    "assets/js/elsewhere.js": "",
    "assets/vendored/a.LICENSE.txt": "",
    "assets/vendored/a.js": "",
    "assets/theme/deep/down/x.js": "",
    "beside.js": "",
    "partials/drawings/inlined.svg": "",
    "nl/chapter/index.md": "",
    "previews/nl.png": "",
    "icons/192.png": "",
    "s/raak/qr.svg": "",
}
USED = {
    "assets/css/a.css",
    "assets/css/b.woff",
    "assets/images/in-sheet.svg",
    "assets/images/root.svg",
    "assets/js/a.js",
    "assets/js/last.js",
    "assets/js/later.js",
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path


def files(site: Path) -> set[str]:
    return {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}


def named(site: Path, base: str) -> set[str]:
    return used(html.read_pages(site), html.style_sheets(site), base)


def test_what_pages_scripts_and_sheets_name_is_used(site: Path) -> None:
    assert named(site, "/") == USED


def test_addresses_below_a_base_are_used(site: Path) -> None:
    (site / "404.html").write_text('<script src="/raak/assets/js/elsewhere.js"></script>')
    assert named(site, "/raak/") == {*USED, "assets/js/elsewhere.js"}


def test_a_named_sheet_that_is_missing_does_no_harm(site: Path) -> None:
    (site / "assets/css/a.css").unlink()
    assert named(site, "/") == USED - {"assets/css/b.woff", "assets/images/in-sheet.svg"}


def test_only_what_is_used_and_licences_stay(site: Path) -> None:
    step(prune, site, "/")
    fetched = {"nl/chapter/index.md", "previews/nl.png", "icons/192.png", "s/raak/qr.svg"}
    stays = {"index.html", "nl/index.html", "beside.js", "assets/vendored/a.LICENSE.txt", *fetched}
    assert files(site) == USED | stays


def test_folders_left_empty_go(site: Path) -> None:
    step(prune, site, "/")
    assert not (site / "partials").exists()
    assert sorted(path.name for path in (site / "assets").iterdir()) == [
        "css",
        "images",
        "js",
        "vendored",
    ]


def test_pruning_twice_changes_nothing_more(site: Path) -> None:
    step(prune, site, "/")
    once = files(site)
    step(prune, site, "/")
    assert files(site) == once


def test_a_site_without_assets_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<p>x</p>")
    step(prune, tmp_path, "/")
    assert files(tmp_path) == {"index.html"}
