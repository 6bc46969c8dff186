"""Finished sites put in place on a server's disk: a new folder, then one switch of a link.

PLACE/site       link to the release that is served
PLACE/previous   link to the one before, for `rollback`
PLACE/releases/  the two folders themselves
"""

import gzip
import shutil
import tempfile
from pathlib import Path

import brotli

from scripts.publication import switch

_COMPRESSED = (
    ".html",
    ".css",
    ".js",
    ".svg",
    ".xml",
    ".txt",
    ".md",
    ".csv",
    ".tmx",
    ".json",
    ".atom",
    ".webmanifest",
)


class ReleaseError(RuntimeError):
    """It could not be done; the text says why, and what to do. What is served is unchanged."""


def publish(site: Path, place: Path) -> Path:
    """Copy `site` into `place`, compress, and switch.

    Gives the new release's folder. Raises `ReleaseError` if there is no room or permission.
    """
    new: Path | None = None
    place = place.resolve()
    served = place / "site"
    if served.exists() and not served.is_symlink():
        raise ReleaseError(f"{served} is not a link: move it away, or publish to another folder")
    try:
        releases = place / "releases"
        if not releases.exists():
            releases.mkdir(parents=True)
            releases.chmod(0o755)
        _clear(place)  # of a publication that was killed
        new = Path(tempfile.mkdtemp(prefix=f"{site.resolve().name}-", dir=releases))
        shutil.copytree(site, new, dirs_exist_ok=True)
        compress(new)
        for path in (new, *new.rglob("*")):  # servers read it, whatever our umask is
            path.chmod(0o755 if path.is_dir() else 0o644)
        if served.is_symlink():
            switch(place / "previous", served.resolve())
        switch(served, new)
        _clear(place)
    except OSError as error:
        if new and new.exists() and (place / "site").resolve() != new:
            shutil.rmtree(new, ignore_errors=True)
        raise ReleaseError(
            f"{place} cannot be written ({error.strerror or error}): mend its room or its"
            " permissions, then publish again; what is served is unchanged"
        ) from error
    return new


def rollback(place: Path) -> Path:
    """Serve the release before again; a second rollback undoes the first. Gives its folder."""
    place = place.resolve()
    served, previous = place / "site", place / "previous"
    if not (previous.is_symlink() and previous.is_dir() and served.is_symlink()):
        raise ReleaseError(f"{place} holds no earlier release to go back to")
    now, before = served.resolve(), previous.resolve()
    switch(served, before)
    switch(previous, now)
    return before


def compress(folder: Path) -> None:
    """Write a `.gz` and a `.br` beside each text file that they make smaller; always the same."""
    for path in sorted(each for each in folder.rglob("*") if each.suffix in _COMPRESSED):
        raw = path.read_bytes()
        for ending, packed in (
            (".gz", gzip.compress(raw, 9, mtime=0)),
            (".br", brotli.compress(raw, mode=brotli.MODE_TEXT)),
        ):
            if len(packed) < len(raw):
                path.with_name(path.name + ending).write_bytes(packed)


def _clear(place: Path) -> None:
    kept = {(place / name).resolve() for name in ("site", "previous")}
    for folder in (place / "releases").iterdir():
        if folder.resolve() not in kept:
            shutil.rmtree(folder, ignore_errors=True)
