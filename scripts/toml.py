"""How every TOML file of the project is read: one that cannot be read is a finding.

So a person who broke a file hears which one, on which line, what is wrong and how to mend it.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import tomli  # tomllib compiled

from scripts.finding import Finding

CODE = "F101"  # for files whose family of rules has no code of its own
_LINE = re.compile(r"\(at line (\d+), column \d+\)")  # in what tomli says
_T = TypeVar("_T")


class TomlError(ValueError):
    """A file is missing, is not TOML, or is not made as it should be; `finding` says it all."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(str(finding))
        self.finding = finding


def read(root: Path, file: str, made: Callable[[dict[str, Any]], _T], code: str = CODE) -> _T:
    """Give what `made` makes of the data in `file` under `root`.

    `made` looks at the data too: it raises `ValueError` with a sentence for what is wrong, and
    `KeyError` for what is lacking. Raises `TomlError`, with a finding by that `code`.
    """
    data = load(root, file, code)
    hint = f"mend it, as the head of the file says, or restore it: git checkout -- {file}"
    try:
        return made(data)
    except KeyError as error:
        raise TomlError(Finding(file, 0, code, f"does not say {error}", hint)) from error
    except (ValueError, TypeError) as error:
        fact = f"cannot be understood: {error}"
        raise TomlError(Finding(file, 0, code, fact, hint)) from error


def load(root: Path, file: str, code: str = CODE) -> dict[str, Any]:
    """Give the data in `file` under `root`, whatever it is. Raises `TomlError`."""
    try:
        text = (root / file).read_text("utf-8")
    except OSError as error:
        fact, hint = f"cannot be read: {error.strerror}", f"restore it: git checkout -- {file}"
        raise TomlError(Finding(file, 0, code, fact, hint)) from error
    except UnicodeDecodeError as error:
        hint = f"save it as UTF-8, or restore it: git checkout -- {file}"
        raise TomlError(Finding(file, 0, code, "is not UTF-8", hint)) from error
    return parse(text, file, code)


def parse(text: str, file: str, code: str = CODE) -> dict[str, Any]:
    """Give the data in the `text` of a `file`. Raises `TomlError`."""
    try:
        return tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        place = _LINE.search(str(error))
        hint = f"mend it there, close what is left open, or restore it: git checkout -- {file}"
        line = int(place[1]) if place else 0
        raise TomlError(Finding(file, line, code, f"is not TOML: {error}", hint)) from error


def entries(root: Path, file: str, name: str, code: str = CODE) -> list[tuple[dict[str, Any], int]]:
    """Give the tables `[[name]]` of a file, each with the line where it begins.

    Raises `TomlError`.
    """

    def made(data: dict[str, Any]) -> list[tuple[dict[str, Any], int]]:
        head = re.compile(rf"\s*\[\[\s*{name}\s*\]\]")
        rows = enumerate((root / file).read_text("utf-8").splitlines(), start=1)
        starts = [number for number, row in rows if head.match(row)]
        found = data.get(name, [])
        if not isinstance(found, list) or len(found) != len(starts):
            raise ValueError(f"each entry begins with a line [[{name}]] of its own")
        return list(zip(found, starts, strict=True))

    return read(root, file, made, code)
