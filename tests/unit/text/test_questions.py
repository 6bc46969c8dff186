from scripts.text.pages import parse
from scripts.text.questions import check

HEAD = "---\nkind: chapter\n---\n\n# Titel {: #t }\n\nTekst.\n{: #a }\n\n"
BLOCK = """\
/// samen | Samen
    attrs: {id: s}

- Wat vind jij? ([bij a](#a))
- En jij? ([bij a](#a))
///
"""


def codes(text: str) -> list[tuple[str, int]]:
    return [(found.code, found.line) for found in check([parse("nl/x.md", text)])]


def test_a_chapter_with_two_questions_on_its_passages_is_sound() -> None:
    assert codes(HEAD + BLOCK) == []


def test_a_chapter_has_one_block_of_questions() -> None:
    assert codes(HEAD) == [("H401", 0)]
    assert codes(HEAD + BLOCK + "\n" + BLOCK)[0][0] == "H401"
    assert codes(HEAD.replace("chapter", "about")) == []


def test_four_questions_are_too_many() -> None:
    more = BLOCK.replace("\n- En jij?", "\n- Drie? ([a](#a))\n- Vier? ([a](#a))\n- En jij?")
    assert codes(HEAD + more) == [("H402", 10)]


def test_a_question_needs_a_passage_of_this_page() -> None:
    assert codes(HEAD + BLOCK.replace("- Wat vind jij? ([bij a](#a))", "- Wat vind jij?")) == [
        ("H403", 13)
    ]
    elsewhere = BLOCK.replace("- Wat vind jij? ([bij a](#a))", "- Wat vind jij? ([b](#b))")
    assert codes(HEAD + elsewhere) == [("H403", 13)]


def test_what_a_question_quotes_its_passage_says() -> None:
    assert codes(HEAD + BLOCK.replace("bij a](#a))\n- En", "bij ‘Tekst.’](#a))\n- En")) == []
    wrong = BLOCK.replace("bij a](#a))\n- En", "bij ‘Tekst’ en ‘Text’](#a))\n- En")
    assert codes(HEAD + wrong) == [("H404", 13)]
