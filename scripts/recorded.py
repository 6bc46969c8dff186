"""What the last release records of itself, so that every copy of it builds the same bytes.

A shallow clone and an unpacked archive do not know when the text was committed; this file
does. It counts only while everything that a build reads is as it was released.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from scripts import fields, publication, toml

FILE = "deploy/release.toml"
_HEAD = """\
# The last release: its version, its date, and a hash of all that it was built from.
# Written by `make release`; nobody edits it by hand.
"""


@dataclass(frozen=True)
class Release:
    """A release: the version and date that its pages state, and the hash of its inputs."""

    version: str
    date: date
    inputs: str


def read(root: Path) -> Release | None:
    """Give the last release of the repository under `root`; nothing before the first.

    Raises `TomlError`.
    """
    return toml.read(root, FILE, _release) if (root / FILE).exists() else None


def _release(data: dict[str, Any]) -> Release:
    day = fields.day(data, "date")
    return Release(fields.text(data, "version"), day, fields.text(data, "inputs"))


def write(root: Path, version: str, day: date) -> None:
    """Record a release of what now stands under `root`."""
    text = f'version = "{version}"\ndate = {day.isoformat()}\ninputs = "{inputs(root)}"\n'
    (root / FILE).write_text(f"{_HEAD}\n{text}", "utf-8")


def inputs(root: Path) -> str:
    """Give the hash of all that a build reads, but for this record."""
    return publication.fingerprint(root, "", without=FILE)


def moment(day: date) -> int:
    """Give the beginning of a day (UTC), in seconds since 1970."""
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())


def epoch(root: Path) -> int | None:
    """Give the moment of the release that stands under `root`; nothing if it was changed since."""
    release = read(root)
    if release is None or release.inputs != inputs(root):
        return None
    return moment(release.date)
