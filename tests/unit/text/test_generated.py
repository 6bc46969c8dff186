from dataclasses import replace

import pytest

from scripts.text.generated import fill, minutes, reading_time
from scripts.text.pages import Block, Page
from tests.facts import SOURCE, WORDS, chapter, facts


@pytest.mark.parametrize(
    "text", ["", "Tekst.", "[[onbekend]]", "[chapters]", "[[Chapters]]", "[[chapters ]]"]
)
def test_text_that_asks_for_nothing_stays(text: str) -> None:
    assert fill(text, facts()) == text


def test_the_beginning_is_a_link_to_the_first_chapter() -> None:
    text = "Een *eerste* zin.\nNog een."
    page = replace(
        chapter("a.md", "Veiligheid", "boom"),
        blocks=(
            Block("summary", "kort", "Kort.", 8, by_editor=True, markup="Kort."),
            Block("paragraph", "marathon", text, 9, markup=text),
        ),
    )
    assert fill("Voor.\n\n[[begin]]\n", replace(facts(), chapters=(page,))) == (
        "Voor.\n\n[Begin te lezen](a.md){: .begin }\n\n"
        "[Een *eerste* zin.](a.md#marathon)\n{: .first-words }\n"
    )


def test_a_part_is_put_in_wherever_it_is_asked_for() -> None:
    once = fill("[[begin]]", facts())
    assert fill("[[begin]] en [[begin]]", facts()) == f"{once} en {once}"


def test_chapters_are_numbered_and_escaped() -> None:
    assert fill("[[chapters]]", facts()) == (
        "1. [Veiligheid](a.md)\n"
        "    <span>Over ‘Veiligheid’ &lt;hier&gt; &amp; nu.</span>\n"
        "    <small>1 minuut</small>\n"
        "2. [Hechting](b.md)\n"
        "    <span>Over ‘Hechting’ &lt;hier&gt; &amp; nu.</span>\n"
        "    <small>5 minuten</small>"
    )


def test_the_colophon_says_what_is_known_and_what_is_not() -> None:
    assert fill("[[colophon]]", facts()) == (
        "- Source: de tekst van &lt;een&gt; brochure\n"
        "- Author: niet bekend\n"
        "- Publisher: B &amp; C\n"
        "- Permission: niet bekend\n"
        "- Editor: D\n"
        "- Translator: niet bekend\n"
        "- Therapist: nog niet\n"
        "- Contact: niet bekend\n"
        "- Date: Uitgave 1, vandaag"
    )


def test_the_colophon_names_people_once_they_are_known() -> None:
    people = {key: f"Naam van {key}" for key in SOURCE["people"]}
    source = {**SOURCE, "people": people, "review": {"therapist": "T. de Vries"}}
    text = fill("[[colophon]]", replace(facts(), source=source))
    for name in (*people.values(), "T. de Vries"):
        assert f": {name}\n" in text
    assert "nog niet" not in text


def test_the_colophon_is_in_the_pages_language() -> None:
    assert "- Permission: Granted.\n" in fill("[[colophon]]", replace(facts(), language="en"))


@pytest.mark.parametrize(
    ("words", "expected"), [(0, 1), (1, 1), (180, 1), (269, 1), (271, 2), (360, 2), (1800, 10)]
)
def test_reading_takes_whole_minutes_and_at_least_one(words: int, expected: int) -> None:
    assert minutes(chapter("a.md", "Veiligheid", "boom", words)) == expected


def test_all_blocks_of_a_page_are_counted() -> None:
    half = Block("paragraph", "", "woord " * 180, 1)
    assert minutes(Page("nl/a.md", {}, (half, half))) == 2
    assert minutes(Page("nl/a.md", {}, ())) == 1


@pytest.mark.parametrize(("words", "expected"), [(1, "1 minuut"), (540, "3 minuten")])
def test_reading_time_is_said_in_words(words: int, expected: str) -> None:
    assert reading_time(chapter("a.md", "Veiligheid", "boom", words), WORDS) == expected


def test_the_truths_of_all_chapters_stand_together_each_with_its_way_back() -> None:
    truth = Block("truth", "los", "Hoe.", 9, title="Loslaten", markup="Hoe *veilig*.")
    page = replace(chapter("a.md", "Veiligheid", "boom"), blocks=(truth,))
    given = replace(facts(), chapters=(page, chapter("b.md", "Hechting", "band")))
    assert fill("[[truths]]", given) == (
        "/// waarheid | Loslaten\n    attrs: {id: los}\n\nHoe *veilig*.\n\n"
        "[Uit het hoofdstuk Veiligheid](a.md#los){: .from }\n///"
    )
