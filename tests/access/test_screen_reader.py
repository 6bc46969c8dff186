"""What a screen reader says of each kind of page: order, names, roles and language."""

import json
import re
import subprocess
from itertools import pairwise
from pathlib import Path

import pytest

from scripts.project import ROOT
from scripts.sharing.share_pages import environment
from scripts.site import html, moved
from scripts.site.moved import Moves
from scripts.text import wording
from tests.access.pages import SITE

HERE = Path(__file__).parent
KINDS = {
    "index.html": ("nl", "Raak in je relatie"),
    "nl/index.html": ("nl", "Raak in je relatie"),
    "en/index.html": ("en", "In touch in your relationship"),
    "nl/404.html": ("nl", "Deze pagina is er niet"),
    "nl/veiligheid/index.html": ("nl", "Veiligheid"),
    "en/safety/index.html": ("en", "Safety"),
    "nl/veiligheid/naast-elkaar/index.html": ("nl", "Veiligheid Safety"),
    "en/safety/side-by-side/index.html": ("en", "Safety Veiligheid"),
    "nl/vier-waarheden/index.html": ("nl", "Vier waarheden"),
    "nl/telefoonnummers/index.html": ("nl", "Als het niet veilig is"),
    "en/words/index.html": ("en", "Words"),
    "nl/verbeteringen/index.html": ("nl", "De verbeteringen in de tekst"),
    "en/about-this-edition/index.html": ("en", "About this edition"),
    "nl/downloads/index.html": ("nl", "Downloads"),
    "nl/voor-praktijken/index.html": ("nl", "Voor praktijken"),
    "en/for-practices/index.html": ("en", "For practices"),
    "nl/toegankelijkheid/index.html": ("nl", "Toegankelijkheid"),
    "nl/keukenmaten/index.html": ("nl", "Keukenmaten"),
    "en/kitchen-measures/index.html": ("en", "Kitchen measures"),
    "nl/oud/index.html": ("nl", "Deze pagina is verhuisd"),
    "s/oud/index.html": ("nl", "Deze pagina is verhuisd"),
    "s/loslaten/index.html": ("nl", "Loslaten"),
    "s/loslaten/en/index.html": ("en", "Letting go"),
}
MOVED = {
    "nl/oud/index.html": "nl/veiligheid/index.html",
    "s/oud/index.html": "s/loslaten/index.html",
}
FRAMELESS = (
    "index.html",
    "s/",
    "nl/oud",
    "nl/keukenmaten",
    "en/kitchen-measures",
)  # small pages without the frame of the others
Said = list[dict[str, str]]
_HEADING = re.compile(r"heading, (.+), level (\d)")


@pytest.fixture(scope="module")
def heard(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Said]:
    """Give, by page, what is said from its start to its end, and in which language."""
    leading_on = moved_pages(tmp_path_factory.mktemp("moved"))
    files = {page: leading_on.get(page, SITE / page) for page in KINDS}
    done = subprocess.run(
        ["node", "screen_reader.mjs", *map(str, files.values())],
        check=True,
        cwd=HERE,
        capture_output=True,
        text=True,
    )
    found = {Path(path): said for path, said in json.loads(done.stdout).items()}
    return {page: found[file] for page, file in files.items()}


def moved_pages(folder: Path) -> dict[str, Path]:
    """Write the pages that lead on from old addresses; no release has moved any yet."""
    new = {page: html.parse((SITE / page).read_text("utf-8")) for page in MOVED.values()}
    pages = dict(new)
    moves = Moves({f"/{_address(old)}": f"/{_address(goal)}" for old, goal in MOVED.items()}, {})
    moved.write(pages, moves, moves.pages, environment(), wording.interface(ROOT))
    html.write_pages(folder, {page: tree for page, tree in pages.items() if page not in new})
    return {page: folder / page for page in MOVED}


def _address(page: str) -> str:
    return page.removesuffix("index.html")


def phrases(said: Said) -> list[str]:
    return [each["spoken"] for each in said]


def faults(said: Said) -> list[str]:
    """Give what no page may say: things without a name, headings that skip a level."""
    bare = {"link", "button", "heading", "image", "img", "dialog", "navigation", "textbox", "group"}
    found = [each for each in phrases(said) if each in bare]
    levels = [0, *(int(match[2]) for each in phrases(said) if (match := _HEADING.match(each)))]
    found += [f"level {b} after {a}" for a, b in pairwise(levels) if b > a + 1]
    return found


@pytest.mark.parametrize("page", KINDS)
def test_a_page_is_read_from_its_title_on_with_names_for_everything(
    page: str, heard: dict[str, Said]
) -> None:
    language, title = KINDS[page]
    said = heard[page]
    assert said[-1]["spoken"] == "end of document"
    assert said[0]["lang"] == language
    firsts = [each for each in phrases(said) if re.match(r"heading, .*, level 1$", each)]
    assert firsts == [f"heading, {title}, level 1"]
    assert faults(said) == []


@pytest.mark.parametrize("page", [each for each in KINDS if not each.startswith(FRAMELESS)])
def test_the_parts_of_a_page_come_in_order(page: str, heard: dict[str, Said]) -> None:
    said = phrases(heard[page])
    skip = {"nl": "link, Naar de tekst", "en": "link, Skip to the text"}[KINDS[page][0]]
    parts = [skip, "banner", "main", f"heading, {KINDS[page][1]}, level 1", "contentinfo"]
    assert [each for each in said if each in parts] == parts


@pytest.mark.parametrize(
    ("page", "title", "text"),
    [
        ("nl/veiligheid/index.html", "Loslaten", "Hoe veiliger we ons voelen in onszelf"),
        ("en/safety/index.html", "Letting go", "The safer we feel in ourselves"),
    ],
)
def test_a_truth_is_a_heading_and_its_words(
    page: str, title: str, text: str, heard: dict[str, Said]
) -> None:
    said = phrases(heard[page])
    at = said.index(f"heading, {title}, level 3")
    assert said[at + 1] == "paragraph"
    assert said[at + 2].startswith(text)


@pytest.mark.parametrize(
    ("page", "words", "language"),
    [
        ("nl/veiligheid/index.html", "English", "en"),
        ("en/safety/index.html", "Nederlands", "nl"),
        ("nl/veiligheid/naast-elkaar/index.html", "The roots", "en"),
        ("en/safety/side-by-side/index.html", "De wortels", "nl"),
        ("s/loslaten/index.html", "Letting go", "en"),
        ("index.html", "In touch in your relationship", "en"),
    ],
)
def test_the_other_language_is_read_as_such(
    page: str, words: str, language: str, heard: dict[str, Said]
) -> None:
    spoken = [each for each in heard[page] if re.search(rf"(^|, ){words}(, |$)", each["spoken"])]
    assert language in {each["lang"] for each in spoken}


def test_nameless_things_and_skipped_levels_are_found(tmp_path: Path) -> None:
    page = tmp_path / "bad.html"
    page.write_text("<html lang=nl><h1>A</h1><a href=x></a><h3>B</h3>", "utf-8")
    done = subprocess.run(
        ["node", "screen_reader.mjs", str(page)], check=True, cwd=HERE, capture_output=True
    )
    (said,) = json.loads(done.stdout).values()
    assert faults(said) == ["link", "level 3 after 1"]
