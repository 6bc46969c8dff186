"""A test that is skipped is told on any machine, and fails in continuous integration."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.project import ROOT

SKIPS = "import pytest\n\ndef test_one():\n    pytest.skip('no such browser')\n"


@pytest.mark.parametrize(
    ("text", "integration", "code"),
    [(SKIPS, "1", 1), (SKIPS, "", 0), ("def test_one():\n    pass\n", "1", 0)],
)
def test_a_skip_fails_in_continuous_integration(
    text: str, integration: str, code: int, tmp_path: Path
) -> None:
    file = tmp_path / "test_one.py"
    file.write_text(text, "utf-8")
    options = ("-p", "tests.conftest", "-c", "pyproject.toml", "--rootdir", str(tmp_path))
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *options, str(file)],
        check=False,
        cwd=ROOT,
        env={**os.environ, "CI": integration},
        capture_output=True,
        text=True,
    )
    assert done.returncode == code, done.stdout + done.stderr
    assert ("no such browser" in done.stdout) == (text == SKIPS)
