"""The project copied elsewhere and built there, for tests that break things."""

import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

from scripts.project import ROOT
from scripts.publication import INPUTS
from scripts.site import vendored
from scripts.text import reviewed
from scripts.text.aligned import pairs
from scripts.text.files import read_pages

CHECKED = (  # all that `check` reads
    "deploy",
    "docs",
    "source",
    "wording",
    vendored.FOLDER,
    "exemptions.toml",
    "mkdocs.yml",
    "pyproject.toml",
)


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


def record_all(root: Path) -> None:
    """Record every block of the project copied to `root` as reviewed, as it is now."""
    found = pairs(read_pages(root)[0])
    reviews = {pair.name: reviewed.of(pair, date(2026, 11, 25)) for pair in found}
    reviewed.write(root, reviews, list(reviews))


def build(root: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the build of the project copied to `root`."""
    return run(root, "-m", "scripts", "build", **environment)


def run(root: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run Python in the project copied to `root`."""
    return subprocess.run(
        [sys.executable, *arguments],
        check=False,
        cwd=root,
        env={**os.environ, "SOURCE_DATE_EPOCH": "1795500000", **environment},
        capture_output=True,
        text=True,
    )


def preview(root: Path) -> tuple[Path, list[str]]:
    """Make what a preview of the project copied to `root` shows; give it and its findings."""
    made = (
        "from pathlib import Path; from scripts.previewing.worker import Preview;"
        " from scripts.project import ROOT; Preview(ROOT, Path('seen'), print)"
    )
    shutil.rmtree(root / "seen", ignore_errors=True)
    done = run(root, "-c", made, NO_MKDOCS_2_WARNING="1")
    assert done.returncode == 0, done.stderr
    found = [line for line in done.stdout.splitlines() if not line.startswith("hint: ")]
    return root / "seen/site", found
