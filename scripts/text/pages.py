"""Markdown files taken apart into front matter and blocks, each with its line.

Blocks are what an editor sees as one thing: a heading, a paragraph, a pull quote, a truth,
an editor's note, a list. Their syntax is that of Python-Markdown's `attr_list`
(`{: #id .class }` on the last line) and of `pymdownx.blocks.admonition`
(`/// kind | Title` … `///`).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from scripts.text import front_matter

# What blocks are called in the files, in each language's own words.
ADMONITIONS = {
    "nl": {
        "waarheid": "truth",
        "kort": "summary",
        "samen": "questions",
        "redactie": "note",
        "vertaler": "translator",
    },
    "en": {
        "truth": "truth",
        "short": "summary",
        "together": "questions",
        "editor": "note",
        "translator": "translator",
    },
}
CLASSES = {
    "nl": {"citaat": "quote", "redactie": "editor"},
    "en": {"quote": "quote", "editor": "editor"},
}
EDITOR_KINDS = frozenset({"note", "translator", "summary", "questions"})

_KINDS = {word: kind for words in ADMONITIONS.values() for word, kind in words.items()}
_MEANINGS = {word: meaning for words in CLASSES.values() for word, meaning in words.items()}
_HEADING = re.compile(r"(#{1,6})\s+(?P<text>.*?)\s*(?:\{:?(?P<attrs>[^}]*)\})?\s*$")
_ATTRS_LINE = re.compile(r"\{:?(?P<attrs>[^}]*)\}\s*$")
_INLINE_ATTRS = re.compile(r"\{:[^}]*\}")
_OPENING = re.compile(r"///\s*(?P<kind>[\w-]+)\s*(?:\|\s*(?P<title>.*?))?\s*$")
_BLOCK_ID = re.compile(r"attrs:\s*\{[^}]*\bid:\s*['\"]?(?P<id>[\w-]+)")
_LIST_ITEM = re.compile(r"(?:[-*+]|\d+\.)\s")
_PLACEHOLDER = re.compile(r"\[\[(?P<name>[a-z-]+)\]\]$")


def named(kind: str, language: str, among: Mapping[str, Mapping[str, str]] = ADMONITIONS) -> str:
    """Give the word that marks a kind of `///` block in a language: `truth`, nl → `waarheid`.

    With `CLASSES` as `among`: the class that marks a paragraph or a heading.
    """
    return next(word for word, same in among[language].items() if same == kind)


@dataclass(frozen=True)
class Block:
    """The smallest part of a page that can carry an id.

    `kind` is heading1 … heading6, paragraph, quote, truth, note, translator (a note for the
    readers of one language only), summary (what a chapter says, in short), questions (to talk
    about together), list, or generated (a `[[placeholder]]`). `text` is Markdown
    without its attributes, one sentence a line; `markup` is the same with those inside it
    (`*woord*{: lang=nl }`), as it stands in the file from line `text_line`; `end` is the
    block's last line; `words` are its classes and its kind as the file has them. These four
    serve to write a block back, and do not tell blocks apart.
    """

    kind: str
    id: str
    text: str
    line: int
    title: str = ""
    by_editor: bool = False
    markup: str = field(default="", compare=False)
    text_line: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)
    words: frozenset[str] = field(default=frozenset(), compare=False)


@dataclass(frozen=True)
class Page:
    """One Markdown file: its path from `docs/`, its front matter, its blocks in order."""

    path: str
    meta: dict[str, Any]
    blocks: tuple[Block, ...]

    @property
    def language(self) -> str:
        """Give the folder it stands in: `nl` or `en`."""
        return self.path.split("/", 1)[0]

    @property
    def name(self) -> str:
        """Give its path inside the language, the same for both languages."""
        return self.path.split("/", 1)[1]

    @property
    def is_chapter(self) -> bool:
        """Tell whether the author's text stands on it."""
        return self.meta.get("kind") == "chapter"


def parse(path: str, text: str) -> Page:
    """Take a Markdown file's `text` apart. Raises `PageError` on broken front matter or `///`."""
    lines = text.splitlines()
    meta, start = front_matter.read(lines)
    return Page(path, meta, tuple(_blocks(lines, start)))


def _blocks(lines: list[str], start: int) -> list[Block]:
    found: list[Block] = []
    at = start
    while at < len(lines):
        if not lines[at].strip():
            at += 1
            continue
        end = (
            _admonition_end(lines, at) if lines[at].startswith("///") else _paragraph_end(lines, at)
        )
        found.append(_block(lines[at:end], at + 1))
        at = end
    return found


def _admonition_end(lines: list[str], at: int) -> int:
    for end in range(at + 1, len(lines)):
        if lines[end].rstrip() == "///":
            return end + 1
    raise front_matter.PageError(at + 1, "a /// block is not closed")


def _paragraph_end(lines: list[str], at: int) -> int:
    end = at + 1
    if lines[at].startswith("#"):
        return end
    while end < len(lines) and lines[end].strip() and not lines[end].startswith(("///", "#")):
        end += 1
    return end


def _block(lines: list[str], line: int) -> Block:
    end = line + len(lines) - 1
    if opening := _OPENING.match(lines[0]):
        return _admonition(opening, lines[1:-1], line, end)
    if heading := _HEADING.match(lines[0]):
        identity, classes = _attributes(heading["attrs"] or "")
        return Block(
            f"heading{len(heading[1])}",
            identity,
            heading["text"],
            line,
            by_editor=_means(classes, "editor"),
            markup=heading["text"],
            text_line=line,
            end=end,
            words=classes,
        )
    if placeholder := _PLACEHOLDER.match(lines[0]):
        return Block("generated", "", placeholder["name"], line, end=end)
    kind, identity, classes = "paragraph", "", frozenset[str]()
    if closing := _ATTRS_LINE.match(lines[-1]):
        identity, classes = _attributes(closing["attrs"])
        lines = lines[:-1]
    if lines and _LIST_ITEM.match(lines[0]):
        kind = "list"
    if _means(classes, "quote"):
        kind = "quote"
    markup = _joined(lines)
    return Block(
        kind,
        identity,
        _plain(markup),
        line,
        by_editor=_means(classes, "editor"),
        markup=markup,
        text_line=line,
        end=end,
        words=classes,
    )


def _admonition(opening: re.Match[str], body: list[str], line: int, end: int) -> Block:
    kind = _KINDS.get(opening["kind"], opening["kind"])
    options = [text for text in body if text.startswith("    ")]
    found = _BLOCK_ID.search("\n".join(options))
    own = [n for n, text in enumerate(body) if text.strip() and text not in options]
    markup = _joined([body[n] for n in own])
    return Block(
        kind,
        found["id"] if found else "",
        _plain(markup),
        line,
        title=opening["title"] or "",
        by_editor=kind in EDITOR_KINDS,
        markup=markup,
        text_line=line + 1 + own[0] if own else end,
        end=end,
        words=frozenset({opening["kind"]}),
    )


def _means(classes: frozenset[str], meaning: str) -> bool:
    return any(_MEANINGS.get(each) == meaning for each in classes)


def _joined(lines: list[str]) -> str:
    return "\n".join(line.rstrip() for line in lines)


def _plain(markup: str) -> str:
    return _INLINE_ATTRS.sub("", markup)


def _attributes(attrs: str) -> tuple[str, frozenset[str]]:
    words = attrs.split()
    identity = next((word[1:] for word in words if word.startswith("#")), "")
    return identity, frozenset(word[1:] for word in words if word.startswith("."))
