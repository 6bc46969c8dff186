"""The files that a site is made from besides its text: each can be read, before a build starts.

The files about the text are read by checks of their own.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from scripts import project, recorded, toml
from scripts.finding import Finding
from scripts.publishing import policy
from scripts.site import moved, register, vendored
from scripts.text import access, spelling, wording

_READERS: tuple[Callable[[Path], object], ...] = (
    project.version,
    recorded.read,
    policy.relaxed,
    moved.read,
    register.read,
    register.read_files,
    vendored.read,
    access.read,
    spelling.known_words,
    wording.keywords,
)


def check(root: Path) -> list[Finding]:
    """Give a finding for each file under `root` that cannot be read, or is not made as it must."""
    findings: list[Finding] = []
    said = (partial(wording.file, name=name) for name in wording.names(root))
    readers: list[Callable[[Path], object]] = [*_READERS, *said]
    for read in readers:
        try:
            read(root)
        except toml.TomlError as error:
            findings.append(error.finding)
    return findings
