"""Readers are told at the block itself, in their own language, with a link to the original."""

from datetime import date

import pytest

from scripts.text import freshness
from scripts.text.aligned import Pair
from scripts.text.notices import Notice, of_page, put_in
from scripts.text.pages import Block
from scripts.text.reviewed import Review

WORDS = {"stale": "Old.", "unreviewed": "New.", "missing": "Gone.", "read_the_other": "Dutch"}
REVIEW = Review(date(2026, 11, 25), ("Oud.",), ("Old.",))
PAGE = """
# Title {: #titel }

One.
{: #een }

- a list

/// truth | T
    attrs: {id: twee}

Two.
///

[[chapters]]
"""


def told(pair: Pair, review: Review | None, language: str = "en") -> list[Notice]:
    return of_page([freshness.state(pair, review)], language, WORDS, "../../nl/a/")


def pair(dutch: str | None, english: str | None) -> Pair:
    sides = (text and Block("paragraph", "een", text, 9) for text in (dutch, english))
    return Pair("a.md", "een", *(each or None for each in sides))


def test_a_stale_block_is_told_on_the_translation_s_page() -> None:
    (notice,) = told(pair("Nieuw.", "Old."), REVIEW)
    assert notice == Notice(
        "een",
        '<p class="unproved">Old. <a href="../../nl/a/#een" hreflang="nl">Dutch</a></p>',
    )


def test_an_unreviewed_block_is_told_too() -> None:
    (notice,) = told(pair("Oud.", "New."), REVIEW)
    assert notice.html.startswith('<p class="unproved">New. ')


@pytest.mark.parametrize(
    ("shown", "language"),
    [
        (pair("Oud.", "Old."), "en"),  # proved
        (pair("Nieuw.", "Old."), "nl"),  # the original is not in doubt
        (pair("Oud.", None), "nl"),
    ],
)
def test_nothing_is_told_otherwise(shown: Pair, language: str) -> None:
    assert told(shown, REVIEW, language) == []


def test_a_missing_block_is_told_where_it_would_stand_and_keeps_its_address() -> None:
    before = Pair("a.md", "voor", *(Block("paragraph", "voor", "X.", 7) for _ in range(2)))
    states = [freshness.state(before, None), freshness.state(pair("Oud.", None), REVIEW)]
    notice = of_page(states, "en", WORDS, "../../nl/a/")[1]
    assert notice.after == "voor"
    assert notice.html.startswith('<p class="unproved" id="een">Gone. <a href="../../nl/a/#een"')


@pytest.mark.parametrize(
    ("after", "line"),
    [("", "# Title {: #titel }"), ("een", "{: #een }"), ("een+1", "- a list"), ("twee", "///")],
)
def test_a_notice_comes_right_after_its_block(after: str, line: str) -> None:
    lines = put_in(PAGE, [Notice(after, "<p>X</p>")]).splitlines()
    assert lines[lines.index("<p>X</p>") - 2] == line
    assert [each for each in lines if each and each != "<p>X</p>"] == [
        each for each in PAGE.splitlines() if each
    ]


def test_notices_at_one_place_keep_their_order() -> None:
    text = put_in(PAGE, [Notice("een", "<p>1</p>"), Notice("een", "<p>2</p>")])
    assert text.index("<p>1</p>") < text.index("<p>2</p>")


def test_a_page_without_notices_is_left_alone() -> None:
    assert put_in(PAGE, []) == PAGE
