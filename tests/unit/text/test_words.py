"""Small helpers see what a sentence says: its own words, numbers, names, negations."""

import pytest

from scripts.text import words


def test_foreign_words_markup_and_addresses_are_no_own_words() -> None:
    markup = "A [link](a.md#b) to *Raak*{: lang=nl }, <i lang=nl>dag</i> and *us*, https://a.org/x"
    assert words.words(words.own_words(markup)) == ["A", "link", "to", "and", "us"]


def test_a_word_may_hold_an_apostrophe_or_a_hyphen() -> None:
    assert words.words("Alinea’s – step-by-step, 112!") == ["Alinea’s", "step-by-step"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Drie waarheden, de eerste in 1.500 woorden", ["1", "1500", "3"]),
        ("Een van de twee", ["2"]),
        ("Om 10:30 kost het 2,50", ["10:30", "2,50"]),
        ("Niets", []),
    ],
)
def test_numbers_are_found_in_digits_and_spelled_out(text: str, found: list[str]) -> None:
    assert words.numbers(text, "nl") == found


def test_both_languages_spell_the_same_numbers() -> None:
    assert words.numbers("twee, derde, twaalf", "nl") == words.numbers("two, third, 12", "en")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In the United Kingdom, I called Veilig Thuis.", {"United Kingdom", "Veilig Thuis"}),
        ("Dat zei (Bowlby) al.", {"Bowlby"}),
        ("‘Waarom?’ Zij zweeg. Toen: ‘Daarom’, en *Samen*.", set()),
        ("In [Hechting](hechting.md) en *Raak in*{: lang=nl }.", set()),
    ],
)
def test_names_are_capitals_where_no_sentence_begins(text: str, found: set[str]) -> None:
    assert words.names(text) == found


def test_negations_are_counted() -> None:
    assert words.negations("Niet zonder, nooit. Knietje.", "nl") == 3
    assert words.negations("We don’t, cannot and never. Note.", "en") == 3


def test_function_words_belong_to_one_language() -> None:
    assert words.function_words("De band met de ander", "nl") == 3
    assert words.function_words("De band met de ander", "en") == 0
    assert words.function_words("The bond with the other", "nl") == 0


def test_a_number_with_a_point_is_no_address() -> None:
    assert words.own_words("WCAG 2.2, see raak.voorbeeld.nl or over.md").split() == [
        "WCAG",
        "2.2,",
        "see",
        "or",
    ]
