"""A translator gets every title, description and block, with what there is to know about it."""

from datetime import date

from scripts.text import freshness
from scripts.text.aligned import FRONT, Pair
from scripts.text.pages import Block
from scripts.text.reviewed import Review
from scripts.text.units import Unit, units

TRUTH = Pair(
    "a.md",
    "los",
    Block(
        "truth", "los", "Hoe veiliger.", 9, title="Loslaten", markup="Hoe *veiliger*{: lang=nl }."
    ),
    Block("truth", "los", "The safer.", 9, title="Letting go"),
)
FRONT_PAIR = Pair("a.md", "", Block(FRONT, "", "Waarover.", 1, title="Titel"), None)


def test_a_title_and_a_text_are_units_of_their_own_in_markdown() -> None:
    title, text = units([freshness.state(TRUTH, None)])
    note = "The English has not been compared with this Dutch."
    assert title == Unit("a.md", "los@title", "title", "Loslaten", "Letting go", "unreviewed", note)
    assert text.id == "los"
    assert text.source == "Hoe *veiliger*{: lang=nl }."


def test_front_matter_has_a_title_and_a_description() -> None:
    found = units([freshness.state(FRONT_PAIR, None)])
    assert [(each.id, each.kind, each.target) for each in found] == [
        ("@title", "title", ""),
        ("@description", "description", ""),
    ]
    assert found[0].note == "Not translated yet."


def test_a_stale_unit_shows_what_changed() -> None:
    review = Review(date(2026, 11, 25), ("Loslaten", "Hoe vrijer."), ("Letting go", "The safer."))
    text = units([freshness.state(TRUTH, review)])[1]
    assert text.state == "stale"
    assert text.note == "The Dutch changed: Loslaten Hoe [-vrijer.-] {+veiliger.+}"


def test_what_only_english_has_is_no_unit() -> None:
    assert units([freshness.state(Pair("a.md", "x", None, TRUTH.english), None)]) == []
