from datetime import date

import pytest

from scripts import __main__ as command_line
from scripts.project import ROOT
from scripts.text import help_lines


def test_all_lines_are_due_in_the_end(capsys: pytest.CaptureFixture[str]) -> None:
    lines = help_lines.read(ROOT)[0]
    if date.today() < max(line.checked for line in lines):
        pytest.fail("This machine's clock is behind the day of checking.")
    assert command_line.main(["help-lines", "--days=-1"]) == 1
    said = capsys.readouterr()
    assert len(said.out.splitlines()) == len(lines)
    assert "source/help_lines.toml:33: Veilig Thuis 0800-2000 – own page, 2026-11-23:" in said.out
    assert f"{len(lines)} of {len(lines)} lines are due" in said.err
