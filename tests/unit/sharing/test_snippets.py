"""What practices paste: right for any text and any address."""

import pytest

from scripts.sharing import snippets
from scripts.sharing.passages import Passage, Said
from tests import soup

WORDS = {
    "work": "Raak & “raken”",
    "share_read_on": "Lees <verder>",
    "share_from": "Uit ‘{chapter}’",
    "share_truth_from": "Een waarheid uit ‘{chapter}’; titel: redactie",
}
TEXT = 'Een ‘ding’ & “<script>alert(1)</script>”\n"Tweede" alinea\'s'
PASSAGE = Passage(
    "los-laten",
    "truth",
    {
        language: Said(language, f"{language}/x/", "Hoofdstuk", "Los & <b>", ("Een",), TEXT)
        for language in ("nl", "en")
    },
)
URL = "https://example.org/sub/path/"


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("make", [snippets.link, snippets.link_card, snippets.frame])
def test_a_snippet_is_one_whole_element_without_scripts(make, language: str) -> None:  # type: ignore[no-untyped-def]
    made = make(PASSAGE, language, URL, WORDS)
    tree = soup.soup(made)
    assert str(tree).count("<script") == 0 and not tree.find(["script", "style", "link", "img"])
    assert len([each for each in tree.children if str(each).strip()]) == 1
    for element in tree.find_all(True):
        assert not [name for name in element.attrs if name.startswith("on")]
        for name in ("href", "src"):
            assert str(element.get(name, URL)).startswith(URL)


def test_signs_come_out_as_they_were() -> None:
    tree = soup.soup(snippets.link_card(PASSAGE, "nl", URL, WORDS))
    assert [each.get_text() for each in tree.select("p")] == [
        "Los & <b>",
        "Een waarheid uit ‘Hoofdstuk’; titel: redactie",
        *TEXT.split("\n"),
        "Lees <verder>",
    ]


def test_addresses_keep_the_sub_path_and_the_passage() -> None:
    assert f'href="{URL}nl/x/#los-laten"' in snippets.link(PASSAGE, "nl", URL, WORDS)
    assert f'src="{URL}s/los-laten/en/"' in snippets.frame(PASSAGE, "en", URL, WORDS)


def test_an_address_is_shown_as_people_read_it() -> None:
    assert snippets.shown(f"{URL}s/x/") == "example.org/sub/path/s/x/"
