from pathlib import Path

import pytest
from jinja2 import Template

from scripts.project import ROOT
from scripts.text.pages import Block, Page
from scripts.text.wording import (
    INTERFACE,
    KEYWORDS,
    check_interface,
    check_keywords,
    interface,
    keywords,
)
from scripts.toml import TomlError

FILE = f"{INTERFACE}/reading.toml"
PAGES = [
    Page("nl/a.md", {"kind": "chapter"}, (Block("paragraph", "boom", "Een boom.", 9),)),
    Page("nl/over.md", {"kind": "about"}, (Block("paragraph", "privacy", "Niets.", 9),)),
]


def write(root: Path, said: str, sought: str = "") -> Path:
    (root / INTERFACE).mkdir(parents=True)
    (root / FILE).write_text(said, "utf-8")
    (root / KEYWORDS).write_text(sought, "utf-8")
    return root


def found(root: Path) -> list[tuple[str, str, str]]:
    findings = check_interface(root) + check_keywords(root, PAGES)
    return [(each.file, each.code, each.fact) for each in findings]


def test_words_are_given_by_language_and_key(tmp_path: Path) -> None:
    root = write(tmp_path, '[en]\nskip = "Skip"\n[nl]\nskip = "Naar ‘de tekst’"\n')
    assert interface(root) == {"nl": {"skip": "Naar ‘de tekst’"}, "en": {"skip": "Skip"}}


def test_no_key_is_hidden_from_templates_by_an_attribute() -> None:
    for words in interface(ROOT).values():
        assert words
        assert [key for key in words if hasattr(words, key)] == []


def test_a_word_that_is_not_there_is_told_and_never_empty(tmp_path: Path) -> None:
    words = interface(write(tmp_path, '[nl]\nskip = "Naar de tekst"\n'))["en"]
    told = r"^wording/interface: T101 \[en\] does not say 'skip', which is asked for\nhint: add"
    with pytest.raises(TomlError, match=told):
        words["skip"]
    with pytest.raises(TomlError, match=told):
        Template("{{ words.skip }}").render(words=words)


def test_keywords_are_given_by_language_and_block(tmp_path: Path) -> None:
    root = write(tmp_path, "", '[nl]\nboom = "plant wortel"\n')
    assert keywords(root) == {"nl": {"boom": "plant wortel"}, "en": {}}


def test_other_languages_are_not_given(tmp_path: Path) -> None:
    assert interface(write(tmp_path, '[de]\nskip = "Zum Text"\n')) == {"nl": {}, "en": {}}


def test_the_same_keys_in_both_languages_pass(tmp_path: Path) -> None:
    said = '[nl]\na = "1"\nb = "2"\n[en]\nb = "3"\na = "4"\n'
    assert found(write(tmp_path, said, '[nl]\nboom = "plant"\n[en]\nboom = "plant"\n')) == []


@pytest.mark.parametrize(("has", "lacks"), [("nl", "en"), ("en", "nl")])
def test_a_key_that_one_language_lacks_is_found(tmp_path: Path, has: str, lacks: str) -> None:
    root = write(tmp_path, f'[{has}]\nskip = "x"\n[{lacks}]\n')
    assert found(root) == [(FILE, "T101", f"[{lacks}] does not say 'skip'")]


def test_every_missing_key_is_found_in_order(tmp_path: Path) -> None:
    root = write(tmp_path, '[nl]\nb = "x"\na = "x"\n[en]\nc = "x"\n')
    assert [fact for _, _, fact in found(root)] == [
        "[nl] does not say 'c'",
        "[en] does not say 'a'",
        "[en] does not say 'b'",
    ]


@pytest.mark.parametrize("block", ["plant", "privacy"])
def test_keywords_need_a_block_of_a_chapter(tmp_path: Path, block: str) -> None:
    ((file, code, fact),) = found(write(tmp_path, "", f'[en]\n{block} = "x"\n'))
    assert (file, code) == (KEYWORDS, "T102")
    assert "[en]" in fact and repr(block) in fact


def test_a_key_that_two_files_say_is_found(tmp_path: Path) -> None:
    said = '[nl]\nskip = "x"\n[en]\nskip = "x"\n'
    root = write(tmp_path, said)
    (root / INTERFACE / "search.toml").write_text(said, "utf-8")
    assert found(root) == [(f"{INTERFACE}/search.toml", "T103", f"'skip' is also said in {FILE}")]
