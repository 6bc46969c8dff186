"""Numbers, names and emphasis agree; untranslated sentences are found; negation is advice."""

import pytest

from scripts.text import agreement
from scripts.text.aligned import Pair
from scripts.text.pages import Block
from scripts.text.terms import Name

NAMES = (Name(frozenset({"Nederland", "Nederlandse"}), frozenset({"Netherlands", "Dutch"})),)


def pair(dutch: str, english: str) -> Pair:
    return Pair(
        "a.md", "b", *(Block("paragraph", "b", text, 9, text_line=9) for text in (dutch, english))
    )


def codes(dutch: str, english: str) -> list[str]:
    return [each.code for each in agreement.check([pair(dutch, english)], NAMES)]


@pytest.mark.parametrize(
    ("dutch", "english", "expected"),
    [
        ("Bel 112.", "Call 112.", []),
        ("Bel 112.", "Call 113.", ["T111"]),
        ("De twee mensen.", "The 2 people.", []),
        ("De tweede keer.", "The third time.", ["T111"]),
        ("Dat is Nederlandse taal.", "That is the Dutch language.", []),
        ("Dat is in Nederland.", "That is in Belgium.", ["T112", "T112"]),
        ("Wij kennen Veilig Thuis.", "We know Veilig Thuis.", []),
        ("Het is *heel* fijn.", "It is *very* nice.", []),
        ("Het is *heel* fijn.", "It is very nice.", ["T113"]),
        ("Het heet raak.", "It is called *raak*{: lang=nl }.", []),
        ("Wij leren het van de ander.", "Wij leren het van de ander.", ["T114"]),
        ("Wij leren het van de ander.", "We learn it.\nWij leren het van de ander.", ["T114"]),
        ("Intieme relaties.", "Intieme relaties.", ["T114"]),
        ("Veilig Thuis", "Veilig Thuis", []),
    ],
)
def test_what_must_agree(dutch: str, english: str, expected: list[str]) -> None:
    assert codes(dutch, english) == expected


def test_a_sentence_in_the_wrong_language_is_told_in_its_own_file() -> None:
    findings = agreement.check([pair("It is not for the other.", "It is not for the other.")], ())
    assert [(each.file, each.code) for each in findings] == [("docs/nl/a.md", "T114")]
    findings = agreement.check([pair("Een zin.\nNog een.", "A one.\nDit is nog een zin.")], ())
    assert [(each.file, each.line) for each in findings] == [("docs/en/a.md", 10)]


def test_a_block_that_a_language_lacks_is_not_compared() -> None:
    assert agreement.check([Pair("a.md", "b", None, pair("", "Call 112.").english)], ()) == []


def test_a_turned_negation_is_advice() -> None:
    assert agreement.advice(pair("Dat is niet waar.", "That is not true.")) == []
    (advice,) = agreement.advice(pair("Dat is niet waar.", "That is true."))
    assert advice.startswith("only the Dutch negates: Dat is niet waar. / ")
    (advice,) = agreement.advice(pair("Dat is waar.", "That is never true."))
    assert advice.startswith("only the English negates")


def test_another_number_of_sentences_is_advice() -> None:
    found = agreement.advice(pair("Een.\nTwee.", "One, two."))
    assert found == ["the number of sentences is 1, in Dutch 2"]
