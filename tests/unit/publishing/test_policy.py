"""The security policy: only what the pages use is allowed."""

from pathlib import Path

import pytest

from scripts.publishing import policy


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "index.html").write_text("<!doctype html><title>x</title><p>Tekst</p>")
    return tmp_path


def test_pages_of_plain_text_may_do_nothing(site: Path) -> None:
    stated = policy.content_security_policy(site, {})
    assert "'self'" not in stated
    assert "default-src 'none'; script-src 'none'; style-src 'none'" in stated
    assert "frame-ancestors 'none'" in stated


@pytest.mark.parametrize(
    ("html", "directive"),
    [
        ('<script src="a.js"></script>', "script-src 'self'"),
        ('<link rel="stylesheet" href="a.css">', "style-src 'self'"),
        ('<img src="a.svg">', "img-src 'self'"),
        ('<iframe src="a.html"></iframe>', "frame-src 'self'"),
    ],
)
def test_what_a_page_uses_is_allowed(html: str, directive: str, site: Path) -> None:
    (site / "more.html").write_text(html)
    stated = policy.content_security_policy(site, {})
    assert f"; {directive};" in stated
    assert stated.count("'self'") == 1


def test_pictures_inside_style_sheets_are_allowed(site: Path) -> None:
    (site / "a.css").write_text("p{background:url('data:image/svg+xml,<svg/>')}")
    assert "img-src data:;" in policy.content_security_policy(site, {})


def test_the_script_inside_the_pages_is_allowed_by_its_hash(site: Path) -> None:
    (site / "more.html").write_text('<script data-then="a.js">1</script>')
    expected = "'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='"  # printf 1, openssl dgst
    assert f"script-src 'self' {expected};" in policy.content_security_policy(site, {})


def test_nothing_else_inline_is_ever_allowed(site: Path) -> None:
    (site / "more.html").write_text("<script>1</script><style>p{}</style>")
    assert "unsafe" not in policy.content_security_policy(site, {})


def test_a_directive_can_be_relaxed(site: Path) -> None:
    stated = policy.content_security_policy(site, {"frame-src": ["https://example.org"]})
    assert "frame-src https://example.org;" in stated


def test_the_one_place_to_relax_is_read_and_unknown_directives_are_refused(tmp_path: Path) -> None:
    (tmp_path / "deploy").mkdir()
    (tmp_path / policy.RELAX).write_text('[relax]\nimg-src = ["https://example.org"]\n')
    assert policy.relaxed(tmp_path) == {"img-src": ["https://example.org"]}
    (tmp_path / policy.RELAX).write_text('[relax]\nimage-src = ["x"]\n')
    with pytest.raises(ValueError, match="image-src"):
        policy.relaxed(tmp_path)
