"""Corrections are marked where they stand, and the text that is read stays the same."""

import pytest

from scripts.site import corrected, elements, html
from scripts.text.errata import Erratum
from tests.facts import erratum

PAGE = "nl/a/index.html"


def marked(block: str, *log: Erratum, page: str = PAGE, kind: str = "chapter") -> str:
    text = f'<article data-kind="{kind}"><p id="boom">{block}</p></article>'
    tree = html.parse(text)
    before = tree.text_content()
    corrected.mark({page: tree}, log)
    assert tree.text_content() == before
    paragraph = tree.find(".//p")
    assert paragraph is not None
    return elements.inside(paragraph)


@pytest.mark.parametrize(
    ("sic", "corr", "block", "expected"),
    [
        (
            "tempo wat",
            "tempo dat",
            "Een tempo dat past",
            'Een tempo <span class="was" data-was="wat"></span><span class="now">dat</span> past',
        ),
        (
            "zijn respect",
            "zijn op respect",
            "zijn <em>op respect</em>",
            'zijn <em><span class="now">op</span> respect</em>',
        ),
        (
            "onszelf onszelf",
            "onszelf",
            "op onszelf en",
            'op onszelf <span class="was" data-was="onszelf"></span>en',
        ),
        (
            "de de kat",
            "de kat",
            "Zie\nde\nkat",
            'Zie\n<span class="was" data-was="de"></span>de\nkat',
        ),
        (
            " en zien *we*",
            " en we zien",
            "nu en <b>we</b> zien",
            'nu en <b><span class="now">we</span></b> zien<span class="was" data-was=" we"></span>',
        ),
    ],
)
def test_what_changed_is_marked(sic: str, corr: str, block: str, expected: str) -> None:
    assert marked(block, erratum(sic, corr)) == expected


def test_two_corrections_of_one_block_are_marked() -> None:
    got = marked("een, twee drie", erratum("een", "een,"), erratum("dri", "drie"))
    assert got == '<span class="was" data-was="een"></span><span class="now">een,</span> twee ' + (
        '<span class="was" data-was="dri"></span><span class="now">drie</span>'
    )


def test_nothing_is_marked_elsewhere() -> None:
    log = erratum("wat", "dat")
    assert marked("dat", log, page="en/a/index.html") == "dat"
    assert marked("dat", log, kind="about") == "dat"
    assert marked("dat", erratum("wat", "dat", status="queried")) == "dat"
    assert marked("dat", erratum("wat", "dat", block="tak")) == "dat"


def test_words_that_stand_twice_or_across_elements_stay_unmarked() -> None:
    assert marked("dat dat", erratum("wat", "dat")) == "dat dat"
    assert marked("hal<b>en,</b>", erratum("halen", "halen,")) == "hal<b>en,</b>"
