"""The record keeps both texts and their hashes; only words count, and only the command writes."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from scripts.project import ROOT
from scripts.text import reviewed
from scripts.text.aligned import Pair
from scripts.text.pages import Block
from scripts.text.reviewed import Review, digest, sentences

DAY = date(2026, 11, 25)
REVIEW = Review(DAY, ("Een ‘boom’.", 'En \\ "onderhoud".'), ("A tree.",), "Zo „bedoeld“")


def said(text: str, title: str = "") -> tuple[str, ...]:
    return sentences(Block("truth", "boom", text, 9, title=title))


@pytest.mark.parametrize(
    "markup",
    [
        "Een *boom* groeit.",
        "Een  _boom_ groeit.",
        "[Een boom](a.md#b) groeit.",
        "- Een boom groeit.",
        "Een\nboom groeit.",
        "Een <em>boom</em> groeit.",
        "**Een** boom\xa0groeit. ",
    ],
)
def test_white_space_and_markup_do_not_count(markup: str) -> None:
    assert digest(said(markup)) == digest(said("Een boom groeit."))


@pytest.mark.parametrize("other", ["Een boom groeit", "Een Boom groeit.", "Een boom groeit snel."])
def test_words_capitals_and_punctuation_count(other: str) -> None:
    assert digest(said(other)) != digest(said("Een boom groeit."))


def test_a_title_comes_first_and_counts() -> None:
    assert said("Hoe veiliger.", "Loslaten") == ("Loslaten", "Hoe veiliger.")


def test_an_underscore_inside_a_word_is_no_markup() -> None:
    assert said("een_woord") == ("een_woord",)


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    (tmp_path / "source").mkdir()
    reviewed.write(tmp_path, {"a.md#boom": REVIEW}, ["a.md#boom"])
    assert reviewed.read(tmp_path) == ({"a.md#boom": REVIEW}, [])
    assert [path.name for path in (tmp_path / "source").iterdir()] == ["reviewed.toml"]


def test_the_record_holds_hashes_and_texts() -> None:
    entry = tomllib.loads(reviewed.text({"a.md#boom": REVIEW}, []))["a.md#boom"]
    assert entry["nl"] == digest(REVIEW.dutch)
    assert len(entry["en"]) == 64
    assert entry["en_text"] == ["A tree."]


def test_entries_stand_in_reading_order_and_what_is_gone_comes_last() -> None:
    text = reviewed.text(dict.fromkeys(("gone", "b.md", "a.md"), REVIEW), ["b.md", "a.md"])
    assert list(tomllib.loads(text)) == ["b.md", "a.md", "gone"]


@pytest.mark.parametrize(
    ("recorded", "names", "order"),
    [
        ("abc", "", "abc"),
        ("bac", "a", "abc"),
        ("bac", "b", "abc"),
        ("ac", "b", "abc"),
        ("", "bc", "bc"),
        ("bacx", "c", "bcax"),  # that a moved, and was not compared, can still be told
    ],
)
def test_only_what_was_compared_takes_its_new_place(recorded: str, names: str, order: str) -> None:
    assert "".join(reviewed.placed(recorded, "abc", names)) == order


def test_no_file_is_an_empty_record(tmp_path: Path) -> None:
    assert reviewed.read(tmp_path) == ({}, [])


@pytest.mark.parametrize("field", ["nl_text", "en", "date"])
def test_an_entry_that_lacks_something_is_left_out(field: str, tmp_path: Path) -> None:
    (tmp_path / "source").mkdir()
    text = reviewed.text({"a.md": REVIEW, "b.md": REVIEW}, ["a.md", "b.md"])
    (tmp_path / reviewed.FILE).write_text(text.replace(f"\n{field} = ", "\nanders = ", 1), "utf-8")
    reviews, findings = reviewed.read(tmp_path)
    assert list(reviews) == ["b.md"]
    assert [each.code for each in findings] == ["T107"]


def test_a_pair_that_lacks_a_language_cannot_be_reviewed() -> None:
    with pytest.raises(ValueError, match="missing in one language"):
        reviewed.of(Pair("a.md", "boom", None, Block("paragraph", "boom", "A tree.", 9)), DAY)


def test_this_edition_s_record_is_sound_and_sorted() -> None:
    reviews, findings = reviewed.read(ROOT)
    assert reviews
    assert findings == []
    text = (ROOT / reviewed.FILE).read_text("utf-8")
    assert text == reviewed.text(reviews, list(reviews))
