"""The project copied elsewhere and built there, for tests that break things."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from scripts.project import ROOT
from scripts.publication import INPUTS


def copy_project(target: Path) -> Path:
    """Copy what a build reads into `target`, outside git."""
    target.mkdir(parents=True, exist_ok=True)
    for name in INPUTS:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, target / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, target / name)
    return target


def build(root: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the build of the project copied to `root`."""
    return subprocess.run(
        [sys.executable, "-m", "scripts", "build"],
        check=False,
        cwd=root,
        env={**os.environ, "SOURCE_DATE_EPOCH": "1795500000", **environment},
        capture_output=True,
        text=True,
    )
