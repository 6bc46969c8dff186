from pathlib import Path

import pytest

from scripts.site.html import DOCTYPE
from scripts.site.short_pages import shorten
from tests.stepping import step


@pytest.mark.parametrize(
    ("body", "short"),
    [
        ("<p>one\n   two</p>", "<p>one\ntwo</p>"),
        ("<p>one  two</p>", "<p>one  two</p>"),
        ("<p><a>x</a>\n\n  <a>y</a></p>", "<p><a>x</a>\n<a>y</a></p>"),
        ("<p><a>x</a> <a>y</a></p>", "<p><a>x</a> <a>y</a></p>"),
        ("<ol>\n  <li>x</li>\n\n  <li>y</li>\n</ol>", "<ol><li>x</li><li>y</li></ol>"),
        ("\n  <p>x</p>\n<p>y</p>", "<p>x</p><p>y</p>"),
        ("\n  x\n", "\nx\n"),
        ("<ol>\xa0\n<li>x</li></ol>", "<ol>\xa0\n<li>x</li></ol>"),
        ("<p>\n\xa0</p>", "<p>\n\xa0</p>"),
        ("<pre>a\n   b</pre>", "<pre>a\n   b</pre>"),
        ("<textarea>a\n\n b</textarea>", "<textarea>a\n\n b</textarea>"),
        ("<p>a<!-- not for readers -->\n\n b</p>", "<p>a\nb</p>"),
    ],
)
def test_only_what_shows_nowhere_goes(body: str, short: str, tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_text(f"<!doctype html>\n\n<html>\n<head>\n</head>\n<body>{body}</body>\n</html>\n")
    step(lambda _, pages: shorten(pages), tmp_path)
    assert page.read_text() == f"{DOCTYPE}<html><head></head><body>{short}</body></html>"
