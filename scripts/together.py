"""Several files written as one: all of them, or none."""

from collections.abc import Mapping
from pathlib import Path


def write(texts: Mapping[Path, str]) -> None:
    """Write all files, each complete beside its place before the first is put there.

    What a fault keeps from being put in place takes the others back with it. Raises `OSError`.
    """
    before = {path: path.read_bytes() if path.exists() else None for path in texts}
    aside = {path: path.with_name(f".{path.name}.new") for path in texts}
    placed: list[Path] = []
    try:
        for path, text in texts.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            aside[path].write_text(text, "utf-8")
        for path, new in aside.items():
            new.replace(path)
            placed.append(path)
    except OSError:
        for path in placed:
            _put_back(path, before[path])
        raise
    finally:
        for new in aside.values():
            new.unlink(missing_ok=True)


def _put_back(path: Path, was: bytes | None) -> None:
    if was is None:
        path.unlink()
    else:
        path.write_bytes(was)
