"""Citations say what is configured, and nothing else."""

from dataclasses import replace

import pytest

from scripts.project import ROOT
from scripts.sharing import citations
from scripts.sharing.citations import Work
from scripts.sharing.passages import Passage, Said
from scripts.text import wording
from tests import soup

URL = "https://example.org/a&b/nl/x/"
WORDS = wording.interface(ROOT)


def work(language: str, **changed: str) -> Work:
    made = Work("Het & werk", "1.2.0", "2026", "3 mei 2026", "", "", WORDS[language])
    return replace(made, **changed)  # type: ignore[arg-type]


def passage(title: str, chapter: str = "Veiligheid") -> Passage:
    said = {each: Said(each, f"{each}/x/", chapter, title, ("t",), "t") for each in ("nl", "en")}
    return Passage("x", "truth" if title else "quote", said)


@pytest.mark.parametrize(
    ("title", "changed", "expected"),
    [
        ("Loslaten", {}, "Loslaten. (2026). In Het & werk (versie 1.2.0). "),
        ("", {}, "Veiligheid. (2026). In Het & werk (versie 1.2.0). "),
        ("Wat nu?", {}, "Wat nu? (2026). In Het & werk (versie 1.2.0). "),
        ("Het & werk", {}, "Het & werk (versie 1.2.0). (2026). "),
        (
            "Een ‘ding’ <b>",
            {"author": "A. & B.", "publisher": "C & D"},
            "A. & B. (2026). Een ‘ding’ <b>. In Het & werk (versie 1.2.0). C & D. ",
        ),
    ],
)
def test_apa(title: str, changed: dict[str, str], expected: str) -> None:
    made = citations.apa(passage(title), "nl", URL, work("nl", **changed))
    tree = soup.soup(made)
    assert tree.get_text() == expected + URL
    assert [each.get_text() for each in tree.find_all(True)] == ["Het & werk"]


def test_in_plain_words_in_both_languages() -> None:
    said = {each: citations.plain(passage("T"), each, URL, work(each)) for each in ("nl", "en")}
    assert said["nl"] == f"‘T’, in: Het & werk, versie 1.2.0, 3 mei 2026, {URL}"
    assert said["en"] == f"‘T’, in: Het & werk, version 1.2.0, 3 mei 2026, {URL}"
    whole = citations.plain(passage("Het & werk"), "nl", URL, work("nl", author="A"))
    assert whole == f"A, Het & werk, versie 1.2.0, 3 mei 2026, {URL}"
