"""Where things stand in the repository, and the few values that hold for a whole build."""

import os
import subprocess
from pathlib import Path

from scripts import fields, recorded, toml

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("nl", "en")  # the source's language first
# Of every download's name, and of what a bundle unzips to; without a version, so that links stay
# right. The names stay for ever.
STEM = "raak-in-je-relatie"
BOTH = "-".join(LANGUAGES)
BUNDLE = f"downloads/{STEM}-{BOTH}.zip"  # inside the site


def other(language: str) -> str:
    """Give the other of the two languages."""
    return LANGUAGES[1 - LANGUAGES.index(language)]


def version(root: Path = ROOT) -> str:
    """Give the version of the edition, as `pyproject.toml` states it. Raises `TomlError`."""
    return toml.read(root, "pyproject.toml", lambda data: fields.text(data["project"], "version"))


def epoch(root: Path = ROOT) -> int:
    """Give the edition's moment in seconds since 1970 (UTC).

    `SOURCE_DATE_EPOCH` comes first (reproducible-builds.org), then the release's day if this
    is one, then the last commit. Outside git it is the newest file of the text: `git archive`
    gives files their commit's time.
    """
    stated = os.environ.get("SOURCE_DATE_EPOCH", "")
    if stated.isdigit() and int(stated) > 0:  # MkDocs cannot take 0
        return int(stated)
    if released := recorded.epoch(root):
        return released
    git = ["git", "-C", str(root), "log", "-1", "--format=%ct"]
    try:
        found = subprocess.run(git, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        found = ""
    if found and (root / ".git").exists():
        return int(found)
    return max(int(path.stat().st_mtime) for path in (root / "docs").rglob("*.md"))
