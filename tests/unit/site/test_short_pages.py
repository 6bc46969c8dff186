from pathlib import Path

import pytest

from scripts.site.short_pages import shorten
from tests.stepping import step


@pytest.mark.parametrize(
    ("page", "short"),
    [
        ("<p>one\n   two</p>", "<p>one\ntwo</p>"),
        ("<p>one  two</p>", "<p>one  two</p>"),
        ("<p><a>x</a>\n\n  <a>y</a></p>", "<p><a>x</a>\n<a>y</a></p>"),
        ("<p><a>x</a> <a>y</a></p>", "<p><a>x</a> <a>y</a></p>"),
        ("<ol>\n  <li>x</li>\n\n  <li>y</li>\n</ol>", "<ol><li>x</li><li>y</li></ol>"),
        ("<body>\n  <p>x</p>\n<p>y</p></body>", "<body><p>x</p><p>y</p></body>"),
        ("<body>\n  x\n</body>", "<body>\nx\n</body>"),
        ("<pre>a\n   b</pre>", "<pre>a\n   b</pre>"),
        ("<textarea>a\n\n b</textarea>", "<textarea>a\n\n b</textarea>"),
        ("<p>a<!-- not for readers -->\n\n b</p>", "<p>a\nb</p>"),
        (
            "<!DOCTYPE html>\n\n<html>\n<head>\n</head></html>",
            "<!DOCTYPE html>\n<html><head></head></html>",
        ),
    ],
)
def test_only_what_shows_nowhere_goes(page: str, short: str, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(page)
    step(lambda _, pages: shorten(pages), tmp_path)
    assert (tmp_path / "index.html").read_text() == short
