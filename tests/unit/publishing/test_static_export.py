"""A plain folder for hosts of static files, with the policy in its pages."""

from pathlib import Path

import pytest

from scripts.publishing.releases import ReleaseError
from scripts.publishing.static_export import MARK, export, with_policy

PAGE = '<!DOCTYPE html>\n<head>\n<meta charset="utf-8">\n<title>x</title></head>'


def test_the_policy_stands_before_all_that_it_governs() -> None:
    page = with_policy(PAGE, "default-src 'none'; frame-ancestors 'none'")
    assert page.index("Content-Security-Policy") < page.index("<title>")
    assert "content=\"default-src 'none'\"" in page  # a page may not state frame-ancestors


def test_a_page_that_has_no_place_for_it_is_refused() -> None:
    with pytest.raises(ReleaseError, match="meta charset"):
        with_policy("<p>x</p>", "default-src 'none'")


def test_an_export_is_made_and_replaced_but_never_over_other_files(tmp_path: Path) -> None:
    site, target = tmp_path / "site", tmp_path / "out"
    site.mkdir()
    (site / "index.html").write_text(PAGE)
    export(site, target, "default-src 'none'", {"_headers": "one"})
    export(site, target, "default-src 'none'", {"_headers": "two"})
    assert {path.name for path in target.iterdir()} == {"index.html", "_headers", MARK}
    assert (target / "_headers").read_text() == "two"
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/file").touch()
    with pytest.raises(ReleaseError, match="holds other files"):
        export(site, tmp_path / "mine", "default-src 'none'", {})
    assert not list(tmp_path.glob(".export-*"))
