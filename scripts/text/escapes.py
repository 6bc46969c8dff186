"""Signs of the author's that Markdown would read as markup: written as signs, and read back."""

import re
from collections.abc import Iterator

_KEPT = r"\\`*_{}\[\]()>#+.!-"  # what Python-Markdown lets a backslash keep as it is
# Written by name: a backslash keeps them from Markdown alone, and not from who reads the pages'
# attributes, blocks and HTML.
_NAMES = {"&": "&amp;", "<": "&lt;", "{": "&#123;", "/": "&#47;"}
_SIGNS = {name: sign for sign, name in _NAMES.items()}
_INSIDE = re.compile(
    rf"[`*]|\\(?=[{_KEPT}])|(?<!\w)_|_(?!\w)|\](?=\()|(?<=\])\(|<(?=[A-Za-z/!?])|{{|&(?=#?\w+;)"
)
_OPENING = re.compile(r"\A(?:[#>\[]|[-+](?=[\s-]|\Z)|\d+\.(?=\s|\Z)|/(?=//))")
_WRITTEN = re.compile(rf"\\([{_KEPT}])|{'|'.join(_SIGNS)}")


def signs(text: str, *, opens: bool = True) -> Iterator[tuple[int, str]]:
    """Give the place of each sign that would be markup in a block's `text`, and the sign.

    `opens` tells whether a line begins with the text, as it does not in a heading.
    """
    first = _OPENING.match(text) if opens else None
    if first:
        yield 0, first[0]
    for found in _INSIDE.finditer(text, first.end() if first else 0):
        yield found.start(), found[0]


def escaped(text: str, *, opens: bool = True) -> str:
    """Give Markdown that shows a block's `text` sign by sign; `opens` as for `signs`."""
    written, at = "", 0
    for start, sign in signs(text, opens=opens):
        # Of a list's number, only the full stop can be kept by a backslash.
        instead = _NAMES.get(sign, f"{sign[:-1]}\\{sign[-1]}")
        written += text[at:start] + instead
        at = start + len(sign)
    return written + text[at:]


def unescaped(markdown: str) -> str:
    """Give the text that `escaped` was given; what an editor has as markup stays so."""
    return _WRITTEN.sub(lambda found: found[1] or _SIGNS[found[0]], markdown)
