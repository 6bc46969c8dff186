"""What a check reports: one finding, and how findings are printed."""

from collections.abc import Callable, Iterable, Mapping
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


def annotations(findings: Iterable[Finding]) -> str:
    """Give all findings as workflow commands, one a line, for annotations beside the change.

    Format and escapes: docs.github.com, "Workflow commands for GitHub Actions"; the escapes
    are those of actions/toolkit, `packages/core/src/command.ts`.
    """
    return "\n".join(
        f"::error file={_escaped(each.file, ':,')},line={each.line or 1},title={each.code}"
        f"::{_escaped(each.fact)}%0Ahint: {_escaped(each.hint)}"
        for each in sorted(set(findings))
    )


def _escaped(text: str, more: str = "") -> str:
    return "".join(f"%{ord(sign):02X}" if sign in f"%\r\n{more}" else sign for sign in text)


FORMATS: Mapping[str, Callable[[Iterable[Finding]], str]] = {"text": report, "github": annotations}
