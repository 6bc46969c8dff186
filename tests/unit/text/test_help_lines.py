from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from scripts.project import ROOT
from scripts.text import help_lines
from scripts.text.help_lines import SAID, HelpLine

LINE = HelpLine(
    id="veilig-thuis",
    region="nl",
    name="Veilig Thuis",
    number="0800-2000",
    site="https://veiligthuis.nl/",
    said={field: {"nl": "", "en": ""} for field in SAID},
    source="https://veiligthuis.nl/",
    how="own page",
    checked=date(2026, 11, 23),
    line=9,
)
ALARM = replace(LINE, id="alarm", number="112", line=1)
ALL = [ALARM, LINE, *(replace(ALARM, id=region, region=region) for region in ("be", "elsewhere"))]


def test_a_number_is_dialled_without_its_hyphens() -> None:
    assert LINE.dialled == "08002000"


def test_what_has_112_first_and_nothing_twice_is_sound() -> None:
    assert help_lines.check(ALL) == []


@pytest.mark.parametrize(
    ("lines", "codes"),
    [
        ([LINE, *ALL[:1], *ALL[2:]], ["H103"]),
        (ALL[:2], ["H103", "H103"]),
        ([*ALL, replace(LINE, id="x")], ["H104"]),
        ([*ALL, replace(LINE, number="1")], ["H104"]),
        ([*ALL, replace(LINE, id="x", number=""), replace(LINE, id="y", number="")], []),
    ],
)
def test_what_is_wrong_with_the_lines_together(lines: list[HelpLine], codes: list[str]) -> None:
    assert [found.code for found in help_lines.check(lines)] == codes


@pytest.mark.parametrize(("days", "count"), [(9, 1), (10, 0)])
def test_a_line_is_due_once_its_days_are_over(days: int, count: int) -> None:
    assert len(help_lines.due([LINE], date(2026, 12, 3), days)) == count


def test_general_knowledge_is_always_due() -> None:
    unseen = replace(LINE, how="general knowledge", source="")
    assert help_lines.due([unseen], LINE.checked, 1000) == [unseen]


def test_a_broken_entry_is_left_out_and_reported(tmp_path: Path) -> None:
    (tmp_path / "source").mkdir()
    text = (ROOT / help_lines.FILE).read_text("utf-8")
    broken = text.replace('how = "general knowledge"', 'how = "a dream"')
    (tmp_path / help_lines.FILE).write_text(broken, "utf-8")
    lines, findings = help_lines.read(tmp_path)
    assert len(lines) == text.count("[[line]]") - text.count('how = "general knowledge"')
    assert findings
    assert {found.code for found in findings} == {"H102"}


def test_what_is_known_of_our_lines() -> None:
    lines, findings = help_lines.read(ROOT)
    assert findings == []
    numbers = {(line.region, line.number) for line in lines}
    assert numbers >= {
        ("nl", "112"),
        ("nl", "0800-2000"),
        ("nl", "113"),
        ("nl", "0800-0188"),
        ("nl", "0900-8844"),
        ("be", "112"),
        ("be", "1712"),
        ("be", "1813"),
        ("be", "106"),
    }
