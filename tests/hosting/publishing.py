"""What both kinds of hosting tests need: the verbs, the figures, and how hard to try.

`SOAK` (set by `make soak`) raises the numbers; without it a small sample runs.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

from scripts.project import ROOT

SOAK = bool(os.environ.get("SOAK"))

VIOLATIONS = """
    window.violations = [];
    addEventListener("securitypolicyviolation", event =>
        violations.push(event.violatedDirective + " " + event.blockedURI));
"""


def run_publish(
    project: Path, place: Path, verb: str = "publish"
) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "scripts", verb, str(place)]
    return subprocess.run(command, check=False, cwd=project, capture_output=True, text=True)


def write_report(name: str, data: dict[str, object]) -> None:
    """Write the figures of a sample, or those of `make soak`, which no sample overwrites."""
    reports = ROOT / "build/reports"
    reports.mkdir(parents=True, exist_ok=True)
    (reports / f"{'soak-' if SOAK else ''}{name}.json").write_text(
        json.dumps(data, indent=1), "utf-8"
    )
