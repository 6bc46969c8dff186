import pytest
from lxml.html import HtmlElement, fragment_fromstring

from scripts.site.pairs import pair
from tests.soup import seen

SAID = {
    "side_missing_nl": "missing nl",
    "side_missing_en": "missing en",
    "side_unproved": "Niet zeker.",
}
NL = '<span aria-hidden="true" class="mark">NL</span>'
EN = '<span aria-hidden="true" class="mark">EN</span>'


def block(text: str) -> HtmlElement | None:
    return fragment_fromstring(text) if text else None


def paired(nl: str, en: str, language: str = "nl", unproved: str = "") -> str:
    blocks = {"nl": block(nl), "en": block(en)}
    made = pair("x", blocks, language, SAID, unproved)
    return str(seen(made))


def test_a_paragraph_gets_its_partner_and_the_pair_gets_the_id() -> None:
    assert paired('<p id="x">Een.</p>', '<p class="quote" id="x">One.</p>') == (
        f'<div class="pair" id="x"><div lang="nl">{NL}<p>Een.</p></div>'
        f'<div lang="en">{EN}<p class="quote">One.</p></div></div>'
    )


def test_the_language_of_the_page_comes_first() -> None:
    text = paired("<p>Een.</p>", "<p>One.</p>", "en")
    assert text.index("One.") < text.index("Een.")


def test_a_heading_stays_one_heading() -> None:
    made = paired('<h2 class="redactie" id="x">De <em>kop</em></h2>', '<h2 id="x">Head</h2>')
    assert made == (
        f'<h2 class="pair redactie" id="x"><span lang="nl">{NL}De <em>kop</em></span>'
        f'<span lang="en">{EN}Head</span></h2>'
    )


def test_ids_inside_a_block_do_not_stand_twice() -> None:
    made = paired('<p id="x"><b id="y">Een.</b></p>', '<p id="x"><b id="y">One.</b></p>')
    assert made.count("id=") == 1


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_missing_partner_says_so_in_the_language_of_the_page(language: str) -> None:
    for nl, en, lacks in (("<p>Een.</p>", "", "en"), ("", "<p>One.</p>", "nl")):
        made = paired(nl, en, language)
        notice = f'data-partner="missing" lang="{language}">missing {lacks}</span></div>'
        assert notice in made
        assert made.count("notice") == 1


def test_a_translators_note_stands_alone() -> None:
    made = paired("", '<div class="admonition translator" id="x">Note.</div>')
    assert f'<div lang="nl">{NL}</div>' in made
    assert "notice" not in made


@pytest.mark.parametrize("unproved", ["nl", "en"])
def test_a_partner_that_is_not_proved_says_so(unproved: str) -> None:
    made = paired("<p>Een.</p>", "<p>One.</p>", unproved=unproved)
    text = "Een." if unproved == "nl" else "One."
    notice = '<span class="notice" data-partner="unproved" lang="nl">Niet zeker.</span></div>'
    assert f"<p>{text}</p>{notice}" in made
    assert made.count("notice") == 1
