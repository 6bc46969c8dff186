"""The importer's figures on texts with known faults; these are what the command prints."""

import pytest

from scripts.commands.importing import HAND_EDITION, PLANTED, known, measured
from scripts.importing import figures
from scripts.importing.figures import (
    Fault,
    Figures,
    Planted,
    measure,
    paragraphs,
    planted,
    table,
    total,
)

TEXTS = measured()


@pytest.fixture(scope="module")
def rows() -> dict[str, Figures]:
    return {text.name: measure(text, known(text.text).__contains__) for text in TEXTS}


def test_faults_and_starts_are_counted_in_words() -> None:
    text = planted("x", "Een {vri jheid|vrijheid}.\n\n¶Op{\n\nge|}let")
    assert text.text == "Een vri jheid.\n\nOp\n\ngelet"
    assert text.faults == (Fault(1, 3, ("vrijheid.",)), Fault(3, 5, ("Oplet",)))
    assert text.starts == {0, 3}


def test_every_fault_is_told_apart() -> None:
    known = frozenset(
        ["de", "een", "vrijheid", "onszelf", "maar", "kip", "pen", "kippen", "is", "en"]
    )
    text = planted(
        "x",
        "De {vri jheid|vrijheid} en {onszelf\nonszelf|ons zelf} is {kip pen|kippen} {na|en} xq.",
    )
    found = measure(text, lambda word: word.lower() in known)
    assert (found.faults, found.mended, found.spoiled) == (4, 1, 1)
    assert (found.listed, found.missed, found.harmed, found.alarms) == (2, 0, 0, 1)


def test_the_table_has_a_line_a_text() -> None:
    one = Figures(words=3, faults=1)
    assert total([one, one]) == Figures(words=6, faults=2)
    assert [line.split()[:3] for line in table([("x", one)]).splitlines()] == [
        ["text", "words", "faults"],
        ["x", "3", "1"],
    ]


def test_texts_are_read_back_without_their_faults() -> None:
    words = " ".join(f"woord{number}" for number in range(16))
    text = planted("x", f"{{TI TEL|Titel}}\n\n¶{{Ee n|Een}} {words}.\n\n¶Twee {words}.")
    assert paragraphs(text) == [f"Een {words}.", f"Twee {words}."]


def test_there_are_texts_to_measure() -> None:
    assert len(list(PLANTED.glob("*.txt"))) >= 4
    assert {text.name for text in TEXTS} >= {"no faults", HAND_EDITION, "chance: gaps"}


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.name)
def test_no_good_word_is_harmed_and_no_fault_made_worse(
    text: Planted, rows: dict[str, Figures]
) -> None:
    row = rows[text.name]
    assert row.words > 200
    assert (row.harmed, row.spoiled) == (0, 0)
    # What a person must look at for nothing: at most five words in a hundred.
    assert row.alarms <= 0.05 * row.words


def test_most_faults_planted_by_hand_are_mended_or_listed(rows: dict[str, Figures]) -> None:
    row = total(rows[path.stem] for path in PLANTED.glob("*.txt"))
    assert row.faults == 52
    assert row.mended >= 30
    assert row.missed <= 3
    assert (row.blocks, row.blocks_found, row.blocks_invented) == (19, 19, 0)


@pytest.mark.parametrize(
    ("kind", "mended", "missed"),
    [("gaps", 0.25, 0.02), ("hyphens", 0.8, 0.0), ("doubles", 0.5, 0.0), ("slips", 0.0, 0.1)],
)
def test_faults_planted_by_chance(
    kind: str, mended: float, missed: float, rows: dict[str, Figures]
) -> None:
    row = rows[f"chance: {kind}"]
    assert row.faults >= 70
    assert row.mended >= mended * row.faults
    assert row.missed <= missed * row.faults


def test_the_real_source_is_mended_like_the_hand_edition(rows: dict[str, Figures]) -> None:
    row = rows[HAND_EDITION]
    assert row.faults == 16
    assert (row.mended, row.listed, row.missed) == (7, 2, 7)
    assert (row.blocks, row.blocks_found, row.blocks_invented) == (17, 16, 0)


def test_all_that_extraction_did_to_the_real_source_is_mended() -> None:
    (text,) = (text for text in TEXTS if text.name == HAND_EDITION)
    fates = figures.fates(text, known(text.text).__contains__)
    found = {fate.became for fate in fates if fate.fault.kind == "extraction"}
    assert found == {"mended"}


def test_an_importer_that_errs_is_seen_to_err() -> None:
    """With a dictionary that knows only wholes, what is right is joined, and that counts."""
    text = planted("x", "De {vei- ligheid|veiligheid} en zorg is kip pen over en heen weer.")
    found = measure(text, lambda word: word in ("kippen", "heenweer"))
    assert found.harmed == 2
    wrong = planted("x", "Een {rege n wacht|regenwacht} vandaag.")
    known_words = ("een", "vandaag", "regen", "wacht")
    assert measure(wrong, lambda word: word.lower() in known_words).spoiled == 1
