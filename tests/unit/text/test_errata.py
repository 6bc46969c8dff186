from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from scripts.text.errata import FILE, Erratum, read

ENTRY = """\
[[erratum]]
block = "marathon"
lines = [9, 10]
sic = "tempo wat"
corr = "tempo dat"
class = "grammar"
status = "corrected"
confidence = "nearly certain"
date = 2026-11-24
reason.nl = "Bij ‘het tempo’ hoort ‘dat’."
reason.en = "‘Het tempo’ takes ‘dat’."
"""
ERRATUM = Erratum(
    block="marathon",
    lines=(9, 10),
    sic="tempo wat",
    corr="tempo dat",
    kind="grammar",
    status="corrected",
    confidence="nearly certain",
    date=date(2026, 11, 24),
    reason={"nl": "Bij ‘het tempo’ hoort ‘dat’.", "en": "‘Het tempo’ takes ‘dat’."},
    line=1,
)


def log(root: Path, text: str) -> Path:
    path = root / FILE
    path.parent.mkdir()
    path.write_text(text, "utf-8")
    return root


def test_an_entry_is_read_whole(tmp_path: Path) -> None:
    assert read(log(tmp_path, ENTRY)) == ([ERRATUM], [])


def test_an_empty_log_is_good(tmp_path: Path) -> None:
    assert read(log(tmp_path, "# Nothing yet.\n")) == ([], [])


def test_entries_know_their_lines(tmp_path: Path) -> None:
    errata, _ = read(log(tmp_path, f"# Head.\n\n{ENTRY}\n{ENTRY}"))
    assert [each.line for each in errata] == [3, 15]


@pytest.mark.parametrize("text", ["[[erratum]\n", "a = \n", '[[erratum]]\nsic = "a\n'])
def test_what_is_not_toml_is_found(tmp_path: Path, text: str) -> None:
    errata, (finding,) = read(log(tmp_path, text))
    assert (errata, finding.file, finding.code) == ([], FILE, "R101")
    assert "line" in finding.fact


@pytest.mark.parametrize(
    ("old", "new", "fact"),
    [
        ('class = "grammar"', 'class = "style"', "class is 'style'"),
        ('class = "grammar"\n', "", "class is None"),
        ('status = "corrected"', 'status = "done"', "status is 'done'"),
        ('"nearly certain"', '"sure"', "confidence is 'sure'"),
        ('block = "marathon"\n', "", "block is missing"),
        ('block = "marathon"', "block = 3", "block is missing"),
        ('sic = "tempo wat"\n', "", "sic is missing"),
        ('corr = "tempo dat"\n', "", "corr is missing"),
        ('reason.nl = "Bij ‘het tempo’ hoort ‘dat’."\n', "", "the reason in nl is missing"),
        ('reason.en = "‘Het tempo’ takes ‘dat’."', 'reason.en = " "', "the reason in en"),
        ("lines = [9, 10]\n", "", "lines are not"),
        ("lines = [9, 10]", "lines = [10, 9]", "lines are not"),
        ("lines = [9, 10]", "lines = [9]", "lines are not"),
        ("lines = [9, 10]", "lines = 9", "lines are not"),
        ("lines = [9, 10]", 'lines = ["a", 10]', "lines are not"),
        ("date = 2026-11-24\n", "", "date is missing"),
        ("date = 2026-11-24", 'date = "2026-11-24"', "date is missing"),
    ],
)
def test_a_broken_field_is_found_at_its_entry(
    tmp_path: Path, old: str, new: str, fact: str
) -> None:
    assert old in ENTRY
    errata, (finding,) = read(log(tmp_path, f"\n{ENTRY.replace(old, new)}"))
    assert (errata, finding.line, finding.code) == ([], 2, "R102")
    assert finding.fact.startswith(fact)


def test_every_fault_of_an_entry_is_found(tmp_path: Path) -> None:
    _, findings = read(log(tmp_path, "[[erratum]]\n"))
    assert len(findings) == 10


def test_a_broken_entry_leaves_the_others(tmp_path: Path) -> None:
    broken = ENTRY.replace("grammar", "style")
    errata, findings = read(log(tmp_path, f"{broken}\n{ENTRY}"))
    assert [each.line for each in errata] == [13]
    assert [each.line for each in findings] == [1]


def test_lines_may_be_one_line(tmp_path: Path) -> None:
    (erratum,), findings = read(log(tmp_path, ENTRY.replace("[9, 10]", "[9, 9]")))
    assert (erratum.lines, findings) == ((9, 9), [])


def test_a_missing_log_is_found(tmp_path: Path) -> None:
    errata, (finding,) = read(tmp_path)
    assert (errata, finding.file, finding.code) == ([], FILE, "R101")


@pytest.mark.parametrize(
    ("erratum", "changes"),
    [
        (ERRATUM, True),
        (replace(ERRATUM, corr=""), True),
        (replace(ERRATUM, status="queried"), False),
        (replace(ERRATUM, sic="", corr=""), False),
    ],
)
def test_only_an_applied_correction_changes_words(erratum: Erratum, changes: bool) -> None:
    assert erratum.changes_words is changes
