"""Files kept from one build to the next, so that what has not changed is not made again.

They stand in `build/kept/KEY`, where the key is a hash of all that a file is made from.
"""

import hashlib
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

_UNUSED_DAYS = 30


def key(*inputs: str | bytes) -> str:
    """Give the name for what is made from `inputs`."""
    total = hashlib.sha256()
    for each in inputs:
        raw = each.encode() if isinstance(each, str) else each
        total.update(hashlib.sha256(raw).digest())
    return total.hexdigest()


def of_files(paths: Iterable[Path]) -> str:
    """Give one hash for the contents of some files."""
    return key(*(path.read_bytes() for path in sorted(paths)))


def fetch(kept: Path, name: str, target: Path, make: Callable[[Path], None]) -> bool:
    """Put the kept file `name` at `target`; if there is none, `make` it first, whole or not at all.

    Tells whether it had to be made. What `make` raises passes through; nothing is then kept.
    """
    stored = kept / name
    made = not stored.is_file()
    if made:
        kept.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=kept) as folder:
            # under its own name: some formats hold it
            new = Path(folder) / target.name
            make(new)
            new.chmod(0o644)
            with new.open("rb") as written:
                os.fsync(written.fileno())  # some disks say only now that they are full
            new.replace(stored)
    os.utime(stored)
    shutil.copyfile(stored, target)
    return made


def clear(kept: Path) -> None:
    """Remove what no build has used for a month."""
    oldest = time.time() - _UNUSED_DAYS * 86400
    for path in kept.iterdir() if kept.is_dir() else ():
        if path.is_dir():  # of a build that was killed
            shutil.rmtree(path, ignore_errors=True)
        elif path.stat().st_mtime < oldest:
            path.unlink()
