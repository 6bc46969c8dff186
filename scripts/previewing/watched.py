"""What is edited while a preview runs: all inputs of a build, looked at again and again.

By each file's time and size: that works on every system and disk, and also sees what was
edited while nobody looked.
"""

import os
import re
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from scripts.publication import INPUTS

_SETTLED = 0.05  # seconds: a save is several steps, and must not be read between them
_PAGE = re.compile(r"docs/(?:nl|en)/(.+\.md)")
_NOT_EDITED = re.compile(r"^\.|~$|^__pycache__$")  # what editors and Python put beside files

Seen = Mapping[str, tuple[int, int]]  # time and size of each file, by its path from the root


def seen(root: Path) -> Seen:
    """Give what there is now among the inputs under `root`."""
    found: dict[str, tuple[int, int]] = {}
    start = len(f"{root}/")
    with os.scandir(root) as entries:
        inputs = [each for each in entries if each.name in INPUTS]
    for file in _files(inputs):
        with suppress(FileNotFoundError):  # it went just now
            stat = file.stat()
            found[file.path[start:]] = (stat.st_mtime_ns, stat.st_size)
    return found


def settled(root: Path, now: Seen) -> Seen:
    """Give what there is once nothing is being written; `now` is what there was just now."""
    while True:
        time.sleep(_SETTLED)
        before, now = now, seen(root)
        if now == before:
            return now


def pages(before: Seen, now: Seen) -> list[str]:
    """Give the names of the pages that were edited, the same in both languages, sorted.

    None if anything else changed too, or a page came or went.
    """
    names = set()
    for file in before.keys() | now.keys():
        if before.get(file) != now.get(file):
            page = _PAGE.fullmatch(file)
            if not page or file not in before or file not in now:
                return []
            names.add(page[1])
    return sorted(names)


def _files(entries: list[os.DirEntry[str]]) -> Iterator[os.DirEntry[str]]:
    for each in entries:
        if _NOT_EDITED.search(each.name):
            continue
        if each.is_dir(follow_symlinks=False):
            with suppress(FileNotFoundError), os.scandir(each.path) as inside:
                yield from _files(list(inside))
        else:
            yield each
