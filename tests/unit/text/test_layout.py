"""A layout holds all that joining lines to a text loses."""

from pathlib import Path

import pytest

from scripts.project import ROOT
from scripts.text import source_text
from scripts.text.layout import FILE, Layout, Line, dump, lay_out, load, measure

TEXTS = [
    "",
    "een",
    "een\n",
    " een  twee \n\ndrie",
    "\n\n  \n\teen\ttwee\u00a0drie\r\n",
    "Veilig-\n\nheid   borgt.  \n",
    "\f12\n",
]


@pytest.mark.parametrize("text", TEXTS)
def test_words_on_the_lines_of_a_layout_are_the_text(text: str) -> None:
    assert lay_out(text.split(), measure(text)) == text


@pytest.mark.parametrize("text", TEXTS)
def test_a_layout_is_written_and_read(text: str, tmp_path: Path) -> None:
    (tmp_path / "source").mkdir()
    (tmp_path / FILE).write_text(dump(measure(text)), "utf-8")
    assert load(tmp_path) == measure(text)


def test_a_line_has_its_words_and_gaps() -> None:
    assert measure(" een  twee\n\ndrie") == Layout(
        3, (Line(1, 2, (" ", "  ", "")), Line(3, 1, ("", "")))
    )


def test_what_is_usual_is_not_written() -> None:
    rows = dump(measure("een twee\n  drie  vier \n")).splitlines()
    assert rows[-2:] == ["1 = {words = 2}", "2 = {words = 2, before = 2, after = 1, between = [2]}"]


@pytest.mark.parametrize("words", [[], ["een"], ["een", "twee", "drie"]])
def test_too_few_or_too_many_words_do_not_fit(words: list[str]) -> None:
    assert lay_out(words, measure("een\ntwee")) is None


def test_the_stored_layout_is_the_sources() -> None:
    text = "\n".join(source_text.lines(ROOT))
    assert (ROOT / FILE).read_text("utf-8") == dump(measure(text))
