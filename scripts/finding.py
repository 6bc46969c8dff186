"""What a check reports: one finding, and how findings are printed."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Finding:
    """One fault, where it stands, and how to mend it.

    `file` is a path from the repository's root, or of a page inside the site; `line`
    counts from 1, and 0 means the file as a whole.
    """

    file: str
    line: int
    code: str
    fact: str
    hint: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.code} {self.fact}\nhint: {self.hint}"


def report(findings: Iterable[Finding]) -> str:
    """Give the text of all findings, sorted, each once, with their number at the end."""
    ordered = sorted(set(findings))
    if not ordered:
        return ""
    count = "1 finding" if len(ordered) == 1 else f"{len(ordered)} findings"
    return "\n".join([*map(str, ordered), count])
