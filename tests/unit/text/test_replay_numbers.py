"""Every word of the source and of the edition is counted once, by where it went or came from."""

from dataclasses import replace
from datetime import date

from scripts.text.errata import Erratum
from scripts.text.pages import Block, Page
from scripts.text.replay_numbers import Numbers, count
from scripts.text.source_text import Map

LINES = [" Het tempo wat", "bij  hen zijn respect.", "", "12", ""]
SPANS: Map = {"a": {"tempo": (1, 2)}}
TEMPO = Block("paragraph", "tempo", "Het tempo dat\nbij hen zijn op respect. *[…]*", 9)
NOTE = Block("note", "noot", "Tot zover.", 14, title="Van ons", by_editor=True)


def entry(sic: str, corr: str, block: str = "tempo", status: str = "corrected") -> Erratum:
    day = date(2026, 11, 24)
    kind = "grammar" if block != "-" else "structure"
    return Erratum(block, (1, 1), sic, corr, kind, status, "certain", day, {}, 1)


LOG = [
    entry("tempo wat", "tempo dat"),
    entry("zijn respect", "zijn op respect"),
    entry("12", "", block="-"),
    entry("bij hen", "bij ons", status="queried"),
    entry("", ""),
]
WHOLE = Numbers(
    source=8,
    kept=6,
    corrected=1,
    omitted=1,
    edition=13,
    received=6,
    from_corrections=2,
    by_editor=5,
    corrections={"grammar": 2, "structure": 1},
    queries=1,
)


def counted(*blocks: Block, log: list[Erratum] | None = None) -> Numbers:
    return count(LINES, SPANS, log or LOG, [Page("nl/a.md", {"kind": "chapter"}, blocks)])


def test_every_word_is_accounted_for() -> None:
    assert counted(TEMPO, NOTE) == WHOLE
    assert (WHOLE.lost, WHOLE.unproved, WHOLE.accounted) == (0, 0, 8)


def test_a_word_that_was_dropped_is_lost() -> None:
    numbers = counted(replace(TEMPO, text=TEMPO.text.replace("bij ", "")), NOTE)
    assert (numbers.lost, numbers.unproved) == (1, 0)


def test_a_word_that_was_added_comes_from_nowhere() -> None:
    numbers = counted(replace(TEMPO, text=TEMPO.text.replace("bij", "dicht bij")), NOTE)
    assert (numbers.lost, numbers.unproved) == (0, 1)


def test_a_block_that_was_dropped_is_lost() -> None:
    assert counted(NOTE).lost == 7


def test_an_unmarked_block_comes_from_nowhere() -> None:
    extra = Block("paragraph", "extra", "Van ons.", 16)
    assert counted(TEMPO, NOTE, extra).unproved == 2
