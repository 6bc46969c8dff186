"""Lighthouse over pages, as a slow phone on a slow line; the median of several runs."""

import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from tests import chromium
from tests.bench.process import BenchError

_HERE = Path(__file__).parent
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


@dataclass(frozen=True)
class Marks:
    """The four marks of 100, first and largest paint in milliseconds, and the layout shift."""

    marks: tuple[int, ...]
    first_paint: float
    largest_paint: float
    shift: float


def install(folder: Path) -> Path:
    """Install the locked Lighthouse into `folder`; gives its command. Raises `BenchError`."""
    folder.mkdir(parents=True, exist_ok=True)
    command = folder / "node_modules/lighthouse/cli/index.js"
    for name in ("package.json", "package-lock.json"):
        shutil.copy(_HERE / name, folder / name)
    if not command.exists():
        npm = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
        done = subprocess.run(npm, check=False, cwd=folder, capture_output=True, text=True)
        if done.returncode:
            raise BenchError(f"Lighthouse could not be installed: {done.stderr[-1000:]}")
    return command


def marks(command: Path, address: str, runs: int) -> Marks:
    """Give the medians over `runs` runs for the page at `address`. Raises `BenchError`."""
    reports = [_run(command, address) for _ in range(runs)]

    def middle(*keys: str) -> float:
        return median(float(_deep(each, keys)) for each in reports)

    return Marks(
        tuple(round(100 * middle("categories", each, "score")) for each in CATEGORIES),
        middle("audits", "first-contentful-paint", "numericValue"),
        middle("audits", "largest-contentful-paint", "numericValue"),
        middle("audits", "cumulative-layout-shift", "numericValue"),
    )


def _deep(report: dict[str, Any], keys: tuple[str, ...]) -> Any:
    found: Any = report
    for key in keys:
        found = found[key]
    return found


def _run(command: Path, address: str) -> dict[str, Any]:
    flags = "--headless=new --no-sandbox --disable-gpu --no-first-run"
    asked = [str(command), address, "--output=json", "--quiet", f"--chrome-flags={flags}"]
    done = subprocess.run(
        ["node", *asked],
        check=False,
        env={**os.environ, "CHROME_PATH": chromium.path()},
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise BenchError(f"Lighthouse on {address}: {done.stderr[-1000:]}")
    report: dict[str, Any] = json.loads(done.stdout)
    return report
