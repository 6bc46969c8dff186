"""The draft replays: its source with its log is its text, word for word."""

import tomllib
from datetime import date
from itertools import pairwise

import pytest

from scripts.importing import draft
from scripts.importing.draft import Mended
from scripts.text import segments
from scripts.text.errata import Erratum
from scripts.text.pages import parse
from scripts.text.replayed_block import edited

KNOWN = frozenset(
    [
        "veiligheid",
        "vrijheid",
        "onszelf",
        "en",
        "op",
        "dat",
        "is",
        "de",
        "tuin",
        "voor",
        "wie",
        "deze",
        "ons",
    ]
)
DAY = date(2026, 11, 25)
TEXT = """\
DE TUIN

Veilig-

heid is de vri jheid. Op onszelf

onszelf en de vri jheid.

‘Dit’ is \\ de "tuin". En deze is de beschik-
"""


@pytest.fixture(scope="module")
def blocks() -> list[Mended]:
    return draft.mended(TEXT, "tuin", 151, lambda word: word.lower() in KNOWN)


def log(blocks: list[Mended]) -> list[Erratum]:
    return [
        Erratum(
            each["block"],
            (each["lines"][0], each["lines"][1]),
            each["sic"],
            each["corr"],
            each["class"],
            each["status"],
            each["confidence"],
            each["date"],
            each["reason"],
            0,
        )
        for each in tomllib.loads(draft.errata(blocks, DAY))["erratum"]
    ]


def test_the_log_makes_the_draft_from_the_source_and_back(blocks: list[Mended]) -> None:
    entries = log(blocks)
    for block in blocks:
        mine = [each for each in entries if each.block == block.id]
        there = segments.forward(block.part.text, mine)
        assert (there.corrected, there.lost, there.doubled) == (block.text, (), ())
        back = segments.backward(block.text, mine)
        assert (back.received, back.lost, back.doubled) == (block.part.text, (), ())
    assert sum(each.changes_words for each in entries) == 5


def test_every_line_with_words_belongs_to_one_block(blocks: list[Mended]) -> None:
    (spans,) = tomllib.loads(draft.block_map(blocks, "tuin")).values()
    assert list(spans) == [block.id for block in blocks]
    lines = [tuple(span) for span in spans.values()]
    assert lines[0][0] == 151
    assert all(one[1] < two[0] for one, two in pairwise(lines))


def test_the_draft_is_a_chapters_blocks_one_sentence_a_line(blocks: list[Mended]) -> None:
    page = parse("nl/tuin.md", f"---\nkind: chapter\n---\n\n{draft.markdown(blocks)}")
    assert [block.id for block in page.blocks] == [block.id for block in blocks]
    assert page.blocks[0].kind == "heading2"
    assert "vrijheid.\nOp onszelf en" in page.blocks[1].text


def test_where_the_text_breaks_off_is_kept_and_marked(blocks: list[Mended]) -> None:
    assert "beschik- *[…]*{: .redactie }\n{: #tuin" in draft.markdown(blocks)
    assert any("breaks off" in doubt for doubt in draft.doubts(blocks))


def test_doubts_say_where_in_order() -> None:
    text = "Naamate wij. Een tuin\n\nis de tuin tuin."
    doubts = draft.doubts(draft.mended(text, "tuin", 1, lambda word: word.lower() in KNOWN))
    lines = [int(doubt.split(":")[0].removeprefix("line ")) for doubt in doubts]
    assert "line 1: 'Naamate': no dictionary knows it" in doubts
    assert lines == sorted(lines)


SIGNS = """\
Wij zien *sterren en sterren* bij [haken](x), <b>vet</b> en zijn klaar {: .klasse }.

Een lijst is dit:
- een tuin
1. Een huis
# kop

`code` &eacute; en _tuin_, *[…]* en *beschik-
"""


def test_signs_of_markdown_and_lists_are_listed_and_replay() -> None:
    blocks = draft.mended(SIGNS, "tuin", 1, lambda _: True)
    page = parse("nl/tuin.md", f"---\nkind: chapter\n---\n\n{draft.markdown(blocks)}")
    assert [block.id for block in page.blocks] == [block.id for block in blocks]
    assert [edited(block) for block in page.blocks] == [block.text for block in blocks]
    assert " ".join(block.text for block in blocks) == " ".join(SIGNS.split())
    told = [each for each in draft.doubts(blocks) if "sign" in each]
    assert [each.split(", in Markdown")[0].split(" (a")[0] for each in told] == [
        "line 1: '*sterren': holds *",
        "line 1: '<b>vet</b>': holds <",
        "line 1: '[haken](x),': holds ] (",
        "line 1: 'sterren*': holds *",
        "line 1: '{:': holds {",
        "line 4: '- een tuin' begins with a sign as of a list",
        "line 5: '1. Een huis' begins with a sign as of a list",
        "line 6: '# kop' begins with a sign as of a list",
        "line 8: '&eacute;': holds &",
        "line 8: '*[…]*': holds *",
        "line 8: '*beschik-': holds *",
        "line 8: '_tuin_,': holds _",
        "line 8: '`code`': holds `",
    ]


def test_an_abbreviation_before_a_name_ends_no_sentence() -> None:
    text = "Wij zien St. Jan en drs. Boom. Mevr. Tuin ook. Dat is het."
    assert draft.markdown(draft.mended(text, "tuin", 1, lambda _: True)).split("\n")[:3] == [
        "Wij zien St. Jan en drs. Boom.",
        "Mevr. Tuin ook.",
        "Dat is het.",
    ]


def test_a_heading_keeps_its_number_and_its_signs() -> None:
    blocks = draft.mended("1. DE *TUIN*", "tuin", 1, lambda _: True)
    assert draft.markdown(blocks) == "## 1. de \\*tuin\\* {: #tuin-1 }\n"


def test_a_quote_that_repeats_the_text_is_told() -> None:
    full = "De weg is de weg en een weg is een weg voor wie deze ziet"
    quote = "De weg is de weg\n\nen een weg is een weg"
    text = "\n\n".join([full, full, "ziet.", quote, f" {full}", full, "ziet."])
    doubts = draft.doubts(draft.mended(text, "weg", 1, lambda _: True))
    assert any("repeats words of weg-1" in doubt for doubt in doubts)
