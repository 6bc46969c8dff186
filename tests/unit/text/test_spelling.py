"""Slips are found at their place; names, foreign words and abbreviations are no slips."""

from pathlib import Path

import pytest

from scripts.project import ROOT
from scripts.text import check, spelling
from scripts.text.pages import parse
from scripts.text.spelling import FILE, NoHunspell, misspelled, places

TOP = "---\ntitle: Titel\ndescription: Waarover\n---\n\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "wording").mkdir()
    (tmp_path / FILE).write_text('both = ["MiniSearch"]\nnl = []\nen = ["availab"]\n', "utf-8")
    return tmp_path


def test_the_dictionaries_know_words_and_find_slips() -> None:
    assert misspelled(["relatie", "relaatie", "alinea’s"], "nl") == {"relaatie"}
    assert misspelled(["colour", "color", "don’t"], "en") == {"color"}


def test_each_word_goes_with_its_first_place() -> None:
    page = parse("nl/a.md", f"{TOP}Een boom.\nBoom, *tree*{{: lang=en }}, UTF-8.\n{{: #b }}\n")
    found = places([page], {"f.toml": {"en": {"a": "{n} places", "a_slug": "side-by-side"}}})
    assert found["nl"]["boom"] == ("docs/nl/a.md", 6)
    assert found["nl"]["Boom"] == ("docs/nl/a.md", 7)
    assert found["nl"]["Waarover"] == ("docs/nl/a.md", 1)
    assert found["en"] == {"places": ("f.toml", 0)}
    assert not {"tree", "UTF"} & set(found["nl"])


def test_generated_parts_are_left_out() -> None:
    assert set(places([parse("nl/a.md", f"{TOP}[[zzz]]\n")], {})["nl"]) == {"Titel", "Waarover"}


def test_slips_and_words_that_are_not_needed_are_told(root: Path) -> None:
    page = parse("nl/a.md", f"{TOP}Een relaatie met MiniSearch.\n{{: #b }}\n")
    told = [(each.code, each.line, each.fact[:30]) for each in spelling.check(root, [page], {})]
    assert [each[:2] for each in told] == [("T115", 6), ("T116", 0)]


@pytest.mark.parametrize("lacking", ["program", "dictionary"])
def test_without_hunspell_it_says_what_to_install(
    lacking: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if lacking == "program":
        monkeypatch.setenv("PATH", "/nowhere")
    else:
        monkeypatch.setattr(spelling, "_DICTIONARIES", {"nl": "xx_XX"})
    with pytest.raises(NoHunspell, match="Install: hunspell hunspell-nl hunspell-en-gb"):
        misspelled(["boom"], "nl")


def test_this_edition_is_spelled_right() -> None:
    assert check.spelled(ROOT) == []
