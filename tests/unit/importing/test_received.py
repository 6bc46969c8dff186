import pytest

from scripts.importing.received import Word, parts

FULL = "Dit is een volle regel van een gewone alinea in de tekst"


def spaced(*lines: str) -> str:
    """Give lines with a blank one between all, as extraction leaves them."""
    return "\n\n".join(lines)


def kinds(text: str) -> list[tuple[str, str]]:
    return [(part.kind, part.text) for part in parts(text)]


def test_no_text_has_no_parts() -> None:
    assert parts("") == parts(" \n\n ") == []


def test_words_know_their_lines() -> None:
    (part,) = parts("Een  twee\ndrie.", 151)
    assert part.words == (
        Word("Een", 151, False),
        Word("twee", 151, True),
        Word("drie.", 152, True),
    )
    assert part.lines == (151, 152)


def test_blank_lines_between_all_lines_say_nothing() -> None:
    assert len(parts(spaced(FULL, FULL, "en hier eindigt het."))) == 1


def test_blank_lines_between_a_few_part_paragraphs() -> None:
    text = f"{FULL}\n{FULL}\nen zo voort.\n\n{FULL}\n{FULL}\nen klaar."
    assert len(parts(text)) == 2


def test_a_line_with_room_left_after_a_sentence_ends_a_paragraph() -> None:
    assert len(parts(spaced(FULL, FULL, "eindigt.", FULL, FULL, "klaar."))) == 2


def test_a_line_with_room_left_inside_a_sentence_does_not() -> None:
    assert len(parts(spaced(FULL, FULL, "hier niet", FULL, FULL, "klaar."))) == 1


def test_a_line_in_capitals_is_a_heading() -> None:
    found = kinds(spaced(FULL, "klaar.", "DE TUIN", FULL, FULL, "klaar."))
    assert ("heading", "DE TUIN") in found and len(found) == 3


def test_an_abbreviation_by_itself_is_no_heading() -> None:
    assert kinds("EFT") == [("title", "EFT")]


def test_an_indented_line_begins_a_part() -> None:
    assert len(parts(f"{spaced(FULL, FULL)}\n\n {FULL}\n\n{FULL}")) == 2


def test_an_indented_question_stands_by_itself() -> None:
    assert kinds(f" Waarom een tuin?\n\n{FULL}\n\n{FULL}.")[0] == ("title", "Waarom een tuin?")


def test_a_narrow_column_is_a_quote() -> None:
    quote = ("Elke omweg is ook", "een weg, als je hem", "samen durft te gaan.")
    found = kinds(spaced(FULL, FULL, "klaar.", *quote, FULL, FULL, FULL, "klaar."))
    assert [kind for kind, _ in found] == ["paragraph", "quote", "paragraph"]
    assert found[1][1] == " ".join(quote)


ITEMS = ["- a", "• Samen koken", "1. c", "2) d", "– e", "# kop", "> citaat", "* f"]


def test_a_line_that_begins_like_an_item_begins_a_part() -> None:
    text = "\n".join([FULL, "En dit:", *ITEMS, FULL])
    found = kinds(text)
    assert found[0] == ("paragraph", f"{FULL} En dit:")
    assert found[1:] == [*(("item", each) for each in ITEMS[:-1]), ("item", f"* f {FULL}")]


@pytest.mark.parametrize("line", ["-5 graden", "#woord", "1998. Toen", "3.5 liter", "a. b"])
def test_a_line_that_only_looks_a_little_like_one_does_not(line: str) -> None:
    assert len(parts(f"{FULL}\n{line} en nog meer van dit")) == 1


def test_a_short_line_that_ends_no_sentence_may_be_a_title() -> None:
    assert kinds(f"{spaced(FULL, 'klaar.')}\n\n raak in je relatie\n\n {FULL}.")[1][0] == "title"
