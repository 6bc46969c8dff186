"""The front matter of a Markdown file: names and values as YAML, between two lines of `---`."""

from typing import Any

import yaml


class PageError(ValueError):
    """A file that cannot be taken apart; `line` says where."""

    def __init__(self, line: int, fact: str) -> None:
        super().__init__(fact)
        self.line = line


def read(lines: list[str]) -> tuple[dict[str, Any], int]:
    """Give what a file's front matter states, and how many lines it takes. Raises `PageError`."""
    if not lines or lines[0].rstrip() != "---":
        raise PageError(1, "has no front matter")
    closing = (n for n, line in enumerate(lines) if n and line.rstrip() == "---")
    end = next(closing, None)
    if end is None:
        raise PageError(1, "front matter is not closed")
    try:
        meta = _loaded("\n".join(lines[1:end]))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = mark.line + 2 if mark else 1
        fact = f"front matter is broken: {getattr(error, 'problem', error)}"
        raise PageError(where, fact) from error
    if not isinstance(meta, dict):
        raise PageError(1, "front matter holds no names and values")
    return meta, end + 1


def _loaded(text: str) -> Any:
    """Load YAML: with the parser in C, or where there are faults the one that tells them better."""
    try:
        return yaml.load(text, yaml.CSafeLoader)
    except yaml.YAMLError:
        return yaml.safe_load(text)
