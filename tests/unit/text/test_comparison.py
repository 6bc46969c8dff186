"""Who compares sees both texts whole, and word by word what has changed since."""

from datetime import date

from scripts.text import freshness
from scripts.text.aligned import Pair
from scripts.text.comparison import difference, shown
from scripts.text.pages import Block
from scripts.text.reviewed import Review

NOW = Pair(
    "a.md",
    "vast",
    Block("truth", "vast", "We klampen ons vast.", 31, title="Vastklampen"),
    Block("truth", "vast", "We cling on.", 32, title="Clinging"),
)


def test_a_first_comparison_shows_both_texts() -> None:
    assert shown(freshness.state(NOW, None)) == (
        "a.md#vast: unreviewed\n"
        "  Dutch, docs/nl/a.md:31\n    Vastklampen\n    We klampen ons vast.\n"
        "  English, docs/en/a.md:32\n    Clinging\n    We cling on."
    )


def test_a_later_comparison_shows_what_changed() -> None:
    dutch, english = ("Vastklampen", "We klampen ons vast."), ("Clinging", "We cling.")
    review = Review(date(2026, 11, 24), dutch, english, "a comma")
    text = shown(freshness.state(NOW, review))
    assert "Compared on 2026-11-24. Same meaning: a comma" in text
    assert "Dutch: the same since then." in text
    assert "English since then:\n    Clinging We [-cling.-] {+cling on.+}" in text


def test_a_missing_side_is_said() -> None:
    assert "(missing)" in shown(freshness.state(Pair("a.md", "vast", NOW.dutch, None), None))


def test_a_difference_marks_words_that_went_and_came() -> None:
    assert difference(("a b c",), ("a c d",)) == "a [-b-] c {+d+}"


def test_a_sentence_that_one_language_negates_is_pointed_out() -> None:
    sides = (Block("paragraph", "b", text, 9) for text in ("Dat is niet waar.", "That is true."))
    text = shown(freshness.state(Pair("a.md", "b", *sides), None))
    assert "Advice: only the Dutch negates: Dat is niet waar. / That is true." in text
