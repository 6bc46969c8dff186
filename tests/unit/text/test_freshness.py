"""Either side changing makes a pair unproved; the finding shows what was and what is."""

from dataclasses import replace
from datetime import date

import pytest

from scripts.text import freshness
from scripts.text.aligned import Pair
from scripts.text.freshness import around
from scripts.text.pages import Block
from scripts.text.reviewed import Review

NL, EN = "aan de ander", "to the other person"
REVIEW = Review(date(2026, 11, 24), (f"We klampen ons vast {NL}.",), (f"We cling {EN}.",))


def pair(dutch: str | None = NL, english: str | None = EN) -> Pair:
    sides = (
        None if text is None else Block("paragraph", "vast", f"{begin} {text}.", 31)
        for begin, text in (("We klampen ons vast", dutch), ("We cling", english))
    )
    return Pair("a.md", "vast", *sides)


@pytest.mark.parametrize(
    ("now", "word"),
    [
        (pair(), "fresh"),
        (pair(dutch="aan onze partner"), "stale"),
        (pair(english="to our partner"), "unreviewed"),
        (pair(dutch="aan onze partner", english="to our partner"), "stale"),
        (pair(english=None), "missing"),
        (pair(dutch=None), "missing"),
    ],
)
def test_how_a_pair_stands_after_a_review(now: Pair, word: str) -> None:
    assert freshness.state(now, REVIEW).word == word


def test_a_pair_that_nobody_compared_is_unreviewed() -> None:
    assert freshness.state(pair(), None).word == "unreviewed"
    assert freshness.state(pair(english=None), None).word == "missing"


def test_an_empty_english_block_that_nobody_compared_is_missing() -> None:
    empty = Pair("a.md", "vast", pair().dutch, Block("heading1", "vast", " ", 31))
    titled = Pair("a.md", "vast", pair().dutch, Block("summary", "vast", "", 31, title="In short"))
    assert freshness.state(empty, None).word == "missing"
    assert freshness.state(empty, REVIEW).word == "unreviewed"
    assert freshness.state(titled, None).word == "missing"


def test_a_proved_pair_has_no_finding() -> None:
    assert freshness.check([pair()], {"a.md#vast": REVIEW}) == []


def test_a_stale_block_shows_the_dutch_that_was_and_is() -> None:
    (finding,) = freshness.check([pair(dutch="aan onze partner")], {"a.md#vast": REVIEW})
    assert str(finding) == (
        'docs/en/a.md:31: T104 block "vast" is stale: its Dutch changed after it was translated\n'
        "    nl was: We klampen ons vast aan de ander.\n"
        "    nl now: We klampen ons vast aan onze partner.\n"
        "hint: revise the English, then `python -m scripts fresh en/a.md#vast`"
    )


def test_an_unreviewed_block_shows_the_english_that_was_and_is() -> None:
    (finding,) = freshness.check([pair(english="to our partner")], {"a.md#vast": REVIEW})
    assert finding.code == "T105"
    assert "en was: We cling to the other person." in finding.fact
    assert "nl was" not in finding.fact


def test_a_missing_block_is_left_to_parity() -> None:
    assert freshness.check([pair(english=None)], {"a.md#vast": REVIEW}) == []


def test_a_review_of_a_block_that_is_gone_is_told() -> None:
    (finding,) = freshness.check([], {"a.md#vast": REVIEW})
    assert (finding.file, finding.code) == ("source/reviewed.toml", "T106")


def test_a_difference_is_shown_with_the_words_around_it() -> None:
    old = "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien"
    was, now = around(f"{old} X {old}", f"{old} Y {old}")
    assert was.startswith("… ") and was.endswith(" …")
    assert " X " in was and " Y " in now
    assert len(was) < 100


def test_what_is_the_same_is_shown_whole() -> None:
    assert around("een twee", "een twee") == ("een twee", "een twee")


def test_a_block_that_stands_elsewhere_is_unreviewed() -> None:
    pairs = [replace(pair(), id=name) for name in ("een", "drie", "twee", "nieuw")]
    reviews = dict.fromkeys(("weg", "a.md#een", "a.md#twee", "a.md#drie"), REVIEW)
    first, *found, last = freshness.states(pairs, reviews)
    assert (first.word, last.word) == ("fresh", "unreviewed")
    assert sorted((each.word, each.moved) for each in found) == [
        ("fresh", False),
        ("unreviewed", True),
    ]
    assert "it moved after it was compared" in freshness.check(pairs[:3], reviews)[0].fact
