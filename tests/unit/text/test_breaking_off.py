"""Where the source breaks off the edition says so; where the author ended it, nothing is asked."""

import pytest

from scripts.text.breaking_off import check
from scripts.text.pages import parse

LINES = ["Het tempo dat", "bij ons past.", "", "De fysieke beschikbaar-"]
MAP = {"een": {"tempo": (1, 2)}, "twee": {"einde": (4, 4)}}


def found(lines: list[str], text: str) -> list[tuple[str, int, str]]:
    pages = [
        parse(f"{language}/twee.md", f"---\ntitle: Twee\n---\n\n{text}\n{{: #einde }}\n")
        for language in ("nl", "en")
    ]
    return [(each.file, each.line, each.code) for each in check(lines, MAP, pages)]


def test_the_mark_must_stand_at_the_end_in_both_languages() -> None:
    lost = [("docs/nl/twee.md", 6, "R210"), ("docs/en/twee.md", 6, "R210")]
    assert found(LINES, "De fysieke\nbeschikbaar-") == lost
    assert found(LINES, "*[…]*{: .redactie } De fysieke\nbeschikbaar-") == lost
    assert found(LINES, "De fysieke\nbeschikbaar- *[…]*{: .redactie }") == []


@pytest.mark.parametrize("end", ["beschikbaarheid.", "beschikbaar?’"])
def test_what_the_author_ended_needs_no_mark(end: str) -> None:
    assert found([*LINES[:3], end], "De fysieke\nbeschikbaarheid.") == []


@pytest.mark.parametrize("blocks", [{}, {"twee": {}}, {"twee": {"einde": (9, 9)}}])
def test_without_source_lines_there_is_no_end(
    blocks: dict[str, dict[str, tuple[int, int]]],
) -> None:
    assert list(check(LINES, blocks, [])) == []
