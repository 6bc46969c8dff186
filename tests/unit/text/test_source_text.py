import hashlib
from pathlib import Path

import pytest

from scripts import toml
from scripts.text import layout
from scripts.text.source_text import BLOCKS, FILE, block_lines, check, facts, lines

FACTS = """\
name = "tekst.txt"
received_as = { nl = "een brochure", en = "a brochure" }
[people]
author = ""
publisher = ""
contact = ""
editor = ""
translator = ""
[review]
therapist = ""
native_speaker = ""
[permission]
nl = ""
en = ""
"""
TEXT = "Het tempo wat \n\nbij ons past.\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "source").mkdir()
    (tmp_path / "source/tekst.txt").write_bytes(TEXT.encode())
    checksum = hashlib.sha256(TEXT.encode()).hexdigest()
    (tmp_path / FILE).write_text(f'[file]\nsha256 = "{checksum}"\n{FACTS}')
    (tmp_path / BLOCKS).write_text("[a]\nm = [1, 3]\n")
    (tmp_path / layout.FILE).write_text(layout.dump(layout.measure(TEXT)))
    return tmp_path


def test_facts_are_data(root: Path) -> None:
    assert facts(root)["file"]["name"] == "tekst.txt"


def test_facts_that_are_not_toml_are_refused(root: Path) -> None:
    (root / FILE).write_text("[file\n")
    with pytest.raises(toml.TomlError):
        facts(root)


def test_lines_are_given_as_they_stand(root: Path) -> None:
    assert lines(root) == ["Het tempo wat ", "", "bij ons past.", ""]


def test_only_line_feeds_end_lines(root: Path) -> None:
    (root / "source/tekst.txt").write_text("een\u2028twee\x0cdrie\nvier", "utf-8")
    assert lines(root) == ["een\u2028twee\x0cdrie", "vier"]


def test_block_lines_keep_reading_order(root: Path) -> None:
    (root / BLOCKS).write_text("[b]\nz = [25, 25]\na = [1, 11]\n[a]\nm = [2, 3]\n")
    found = block_lines(root)
    assert found == {"b": {"z": (25, 25), "a": (1, 11)}, "a": {"m": (2, 3)}}
    assert [list(found), list(found["b"])] == [["b", "a"], ["z", "a"]]


def test_an_unchanged_source_passes(root: Path) -> None:
    assert check(root) == []


@pytest.mark.parametrize(
    "text", [TEXT.replace("wat", "dat"), f"{TEXT}\n", TEXT[:-1], "", TEXT.replace("\n", "\r\n")]
)
def test_any_change_of_the_source_is_found(root: Path, text: str) -> None:
    (root / "source/tekst.txt").write_bytes(text.encode())
    (finding,) = check(root)
    assert (finding.file, finding.code) == ("source/tekst.txt", "S102")
    assert hashlib.sha256(text.encode()).hexdigest()[:12] in finding.fact


def test_a_missing_source_is_found(root: Path) -> None:
    (root / "source/tekst.txt").unlink()
    (finding,) = check(root)
    assert (finding.file, finding.code) == ("source/tekst.txt", "S101")


@pytest.mark.parametrize(
    ("file", "text", "fact"),
    [
        (FILE, '[file]\nname = "tekst.txt"\n', "does not say 'sha256'"),
        (
            FILE,
            f'[file]\nsha256 = "0"\n{FACTS.replace("editor", "editors")}',
            "does not say 'editor'",
        ),
        (FILE, f"[file]\nsha256 = 0\n{FACTS}", "cannot be understood: sha256 is 0"),
        (BLOCKS, "[a]\nm = 1\n", "cannot be understood"),
        (BLOCKS, "m = 1\n", "cannot be understood: m is 1"),
        (BLOCKS, "[a]\nm = [1]\n", "cannot be understood: m is [1]"),
        (BLOCKS, "[a]\nm = ['1', 2]\n", "cannot be understood: m is ['1', 2]"),
        (BLOCKS, "[a]\nm = [0, 2]\n", "cannot be understood: m is [0, 2]"),
        (BLOCKS, "[a]\nm = [2, 1]\n", "cannot be understood: m is [2, 1]"),
        (BLOCKS, "[a]\nm = [1, 5]\n", "m ends at line 5 of 4"),
        (BLOCKS, "[a\n", "is not TOML"),
        (layout.FILE, "count = 3\n", "does not say 'lines'"),
        (layout.FILE, "count = 'x'\n[lines]\n", "cannot be understood: count is 'x'"),
        (layout.FILE, "count = 3\n[lines]\n4 = {words = 1}\n", "cannot be understood: a line is"),
        (layout.FILE, "count = 3\n[lines]\n1 = {words = 'x'}\n", "cannot be understood: words of"),
        (
            layout.FILE,
            "count = 3\n[lines]\n1 = {words = 3, between = [2]}\n",
            "cannot be understood: line 1 has 3 words, and not a gap between each two",
        ),
    ],
)
def test_what_is_kept_about_the_source_must_be_readable(
    root: Path, file: str, text: str, fact: str
) -> None:
    (root / file).write_text(text)
    (finding,) = check(root)
    assert (finding.file, finding.code) == (file, "S103")
    assert finding.fact.startswith(fact)


def test_all_that_is_missing_is_said_at_once(root: Path) -> None:
    for file in (FILE, BLOCKS, layout.FILE):
        (root / file).unlink()
    assert [each.file for each in check(root)] == [FILE, BLOCKS, layout.FILE]
