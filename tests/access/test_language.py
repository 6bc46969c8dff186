"""No word of the other language stands unmarked on any page: screen readers would mangle it."""

import re
import subprocess
from collections import defaultdict
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from bs4.element import PreformattedString

from scripts.project import LANGUAGES
from tests import soup
from tests.access.pages import PAGES, SITE

DICTIONARIES = {"nl": "nl_NL", "en": "en_GB"}
NOT_READ = ["script", "style", "code"]
SPOKEN = ("aria-label", "title", "alt", "placeholder")  # attributes that are read aloud
_WORD = re.compile(r"[^\W\d_]{3,}(?:['’][^\W\d_]+)?")
# Names, and what both languages write alike though one dictionary lacks it.
SHARED = frozenset((Path(__file__).with_name("shared_words.txt")).read_text("utf-8").split())


def language(element: Tag | None) -> str:
    while element is not None and not element.get("lang"):
        element = element.parent
    return soup.content(element["lang"]) if element else ""


def words(tree: BeautifulSoup) -> dict[str, set[str]]:
    """Give the words of a page by the language they are marked as."""
    found: dict[str, set[str]] = defaultdict(set)
    for text in tree.find_all(string=True):
        is_title = bool(text.parent and text.parent.name == "title")
        if isinstance(text, PreformattedString) or text.find_parent(NOT_READ) or is_title:
            continue  # a title cannot mark its parts
        found[language(text.parent)] |= set(_WORD.findall(text))
    for element in tree.find_all(True):
        for name in SPOKEN:
            found[language(element)] |= set(_WORD.findall(soup.content(element.get(name))))
    return found


def unknown(asked: set[str], locale: str) -> set[str]:
    """Give the words that the dictionary of a language does not hold."""
    done = subprocess.run(
        ["hunspell", "-d", DICTIONARIES[locale], "-i", "utf-8", "-l"],
        check=True,
        input="\n".join(sorted(asked)).replace("’", "'"),
        capture_output=True,
        text=True,
    )
    return set(done.stdout.split())


def unmarked(pages: dict[str, BeautifulSoup]) -> dict[str, set[str]]:
    """Give, by marked language, the words that only the other language's dictionary holds."""
    by_language: dict[str, set[str]] = defaultdict(set)
    for tree in pages.values():
        for marked, each in words(tree).items():
            by_language[marked] |= each
    found = {}
    for marked, other in (LANGUAGES, LANGUAGES[::-1]):
        # Names and months have capitals; what neither dictionary holds is a matter of spelling.
        strange = unknown(by_language[marked], marked)
        strange = unknown({word.lower() for word in strange}, marked)
        found[marked] = strange - unknown(strange, other) - SHARED
    return found


def test_every_word_is_marked_with_its_language() -> None:
    pages = {
        path: SITE / (path if path.endswith(".html") else f"{path}index.html") for path in PAGES
    }
    assert unmarked({path: soup.read(file) for path, file in pages.items()}) == {
        "nl": set(),
        "en": set(),
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('<html lang="nl"><p>Lees dit: the whole thing', {"whole", "thing"}),
        ('<html lang="nl"><p>Lees <i lang="en">the whole thing', set()),
        ('<html lang="nl"><a title="further">x', {"further"}),
        ('<html lang="en"><p>Then vertrouwen follows', {"vertrouwen"}),
    ],
)
def test_an_unmarked_word_is_found(text: str, found: set[str]) -> None:
    said = unmarked({"x": soup.soup(text)})
    assert said["nl"] | said["en"] == found
