from datetime import date

from scripts.text.help_lines import HelpLine
from scripts.text.help_page import cards, listed

WORDS = {
    "help_call": "Bel {number}",
    "help_unknown": "Niet bekend",
    **{
        f"help_{field}": field.capitalize()
        for field in ("cost", "hours", "anonymity", "language", "abroad")
    },
    "help_own_page": "Op {date} in {source}.",
    "help_general_knowledge": "Algemeen bekend ({date}).",
}


def line(**given: str) -> HelpLine:
    said = {field: {"nl": text, "en": ""} for field, text in given.items() if field in SAID}
    return HelpLine(
        id="lijn",
        region="nl",
        name=given.get("name", "Lijn"),
        number=given.get("number", "0800-1"),
        site=given.get("site", ""),
        said={field: said.get(field, {"nl": "", "en": ""}) for field in SAID},
        source=given.get("source", "https://www.lijn.nl/over"),
        how=given.get("how", "own page"),
        checked=date(2026, 11, 23),
        line=1,
    )


SAID = ("what", "cost", "hours", "anonymity", "language", "abroad")


def shown(**given: str) -> str:
    return cards([line(**given)], "nl", WORDS, "nl")


def test_a_card_calls_the_number_and_says_what_it_is_for() -> None:
    card = shown(what="Voor <wie>.")
    assert '<a class="call" href="tel:08001">Bel 0800-1</a>' in card
    assert "<p>Voor &lt;wie&gt;.</p>" in card
    assert "\n\n" not in card


def test_what_is_not_known_is_named_and_not_guessed() -> None:
    card = shown(cost="gratis", hours="altijd")
    assert "<dt>Cost</dt><dd>gratis</dd>" in card
    assert "<dt>Niet bekend</dt><dd>anonymity, language, abroad</dd>" in card
    known = dict.fromkeys(SAID, "ja")
    assert "Niet bekend" not in shown(**known)


def test_an_emergency_number_never_reads_as_if_it_may_be_closed() -> None:
    for number in ("112", "101"):
        card = shown(number=number, cost="gratis")
        assert "<dt>Cost</dt><dd>gratis</dd>" in card
        assert "Niet bekend" not in card
        assert "<dl>" not in shown(number=number)
        item = listed([line(number=number)], "nl", WORDS, "nl")
        assert "Niet bekend" not in item
        assert 'class="known"' not in item


def test_a_card_says_when_and_how_it_was_checked() -> None:
    link = '<a href="https://www.lijn.nl/over" rel="noreferrer">lijn.nl/over…</a>'
    assert f"Op 23 november 2026 in {link}." in shown()
    card = shown(how="general knowledge", source="")
    assert "Algemeen bekend (23 november 2026)." in card


def test_a_line_without_a_number_leads_to_its_site() -> None:
    card = shown(number="", site="https://lijn.nl/")
    assert "tel:" not in card
    assert 'href="https://lijn.nl/"' in card


def test_a_dutch_name_on_an_english_page_is_marked() -> None:
    assert '<h3 lang="nl">Lijn</h3>' in cards([line()], "nl", WORDS, "en")
    assert "<h3>Lijn</h3>" in shown()
    assert "<h3>1712</h3>" in cards([line(name="1712")], "nl", WORDS, "en")
    assert '<h3 lang="en">Find A Helpline</h3>' in shown(name="Find A Helpline")


def test_only_the_lines_of_a_region_are_shown() -> None:
    assert cards([line()], "be", WORDS, "nl") == ""
