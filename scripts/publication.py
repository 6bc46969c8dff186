"""A build is a transaction: made aside, then put in place in one step, or not at all.

`build/site` is a symbolic link to `build/made/FINGERPRINT`. Replacing a link by renaming is
atomic (POSIX rename), so whoever looks sees the old site or the new one, never half of one.
"""

import fcntl
import hashlib
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

INPUTS = (
    "deploy",
    "docs",
    "overrides",
    "scripts",
    "source",
    "wording",
    "CHANGELOG.md",
    "exemptions.toml",
    "mkdocs.yml",
    "pyproject.toml",
    "requirements.txt",
)


def fingerprint(root: Path, settings: str, without: str = "") -> str:
    """Give a name for what a build would make: a hash of its inputs and `settings`.

    `without` names one file, from `root`, that does not count.
    """
    total = hashlib.sha256(settings.encode())
    for name in INPUTS:
        for path in sorted([root / name, *(root / name).rglob("*")]):
            file = path.relative_to(root).as_posix()
            if path.is_file() and "__pycache__" not in path.parts and file != without:
                total.update(file.encode() + b"\0")
                total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()[:16]


def is_current(build: Path, name: str) -> bool:
    """Tell whether `build`/site is already what `name` stands for."""
    site = build / "site"
    return site.is_symlink() and site.readlink() == Path("made", name) and site.is_dir()


@contextmanager
def making(build: Path) -> Iterator[Path]:
    """Give an empty folder in `build` to make a site in; one build at a time; always cleared."""
    build.mkdir(parents=True, exist_ok=True)
    with (build / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        for leftover in build.glob("making-*"):  # of a build that was killed
            shutil.rmtree(leftover, ignore_errors=True)
        folder = Path(tempfile.mkdtemp(prefix="making-", dir=build))
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def switch(link: Path, target: Path) -> None:
    """Point `link` at `target`, a folder below its own, in one step."""
    new = link.with_name(f"{link.name}.new")
    new.unlink(missing_ok=True)
    new.symlink_to(target.relative_to(link.parent))
    new.replace(link)


def put_in_place(made: Path, build: Path, name: str) -> None:
    """Make `build`/site the finished site in `made`, under its fingerprint; clear older ones."""
    site = build / "site"
    if site.exists() and not site.is_symlink():
        raise FileExistsError(f"{site} is not a link; move it away, then build again")
    made.chmod(0o755)  # a temporary folder is its owner's alone
    target = build / "made" / name
    target.parent.mkdir(exist_ok=True)
    if target.exists():  # made by a build that was killed before it could switch
        shutil.rmtree(target)
    made.rename(target)
    switch(site, target)
    for older in target.parent.iterdir():
        if older != target:
            shutil.rmtree(older, ignore_errors=True)
