"""Texts put back into a page's Markdown, each in its place, and nothing else touched."""

import re
from collections.abc import Mapping
from typing import Any

import yaml

from scripts.project import LANGUAGES
from scripts.text.aligned import named
from scripts.text.edition import SENTENCE_END
from scripts.text.pages import ADMONITIONS, CLASSES, Block, Page, parse
from scripts.text.units import DESCRIPTION, TITLE

_TARGET = LANGUAGES[1]
_WORDS = {kind: word for word, kind in ADMONITIONS[_TARGET].items()}
_CLASS = {meaning: word for word, meaning in CLASSES[_TARGET].items()}

Edit = tuple[int, int, list[str]]  # from and to (counted from 0, the last not included), instead


def lines_of(text: str, kind: str) -> list[str]:
    """Give a text one sentence a line, as the files have it; a list keeps its lines."""
    if kind == "list" and text.strip():
        return [line.rstrip() for line in text.strip("\n").split("\n")]
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return [each for line in lines if line for each in SENTENCE_END.sub(r"\1\n", line).split("\n")]


def revised(markdown: str, source: Page, targets: Mapping[str, str]) -> str:
    """Give the page `markdown` with the texts of `targets` (by unit id) in it.

    A block that it lacks is added where `source`, its Dutch page, has it. Raises `ValueError`
    if a text cannot be put back.
    """
    page = parse(f"{_TARGET}/{source.name}", markdown)
    lines = markdown.split("\n")
    blocks = named(page)
    edits: list[Edit] = []
    after = 0  # the last line of the block before
    for identity, original in named(source).items():
        own = blocks.get(identity)
        if not identity:
            edits += _front(lines, page, targets)
        elif own:
            edits += _block(lines, own, targets.get(identity), targets.get(identity + TITLE))
        elif text := targets.get(identity):
            new = rendered(original, text, targets.get(identity + TITLE, ""))
            edits.append((after, after, ["", *new]))
        after = own.end if own and own.end else after or _front_end(lines)
    for start, end, new in reversed(edits):
        lines[start:end] = new
    return "\n".join(lines)


def created(source: Page, targets: Mapping[str, str]) -> str:
    """Give a whole new page after the model of its Dutch `source`. All texts must be there."""
    meta: dict[str, Any] = dict(source.meta)
    meta |= {"title": targets[TITLE], "description": targets[DESCRIPTION]}
    if "slug" in meta:
        meta["slug"] = "-".join(re.findall(r"[a-z0-9]+", meta["title"].casefold()))
    front = yaml.safe_dump(meta, allow_unicode=True, sort_keys=False, width=10**6)
    names = {id(block): name for name, block in named(source).items()}
    parts = []
    for block in source.blocks:
        name = names.get(id(block), "")
        if block.kind == "generated":
            parts.append(f"[[{block.text}]]")
        elif name:
            parts.append("\n".join(rendered(block, targets[name], targets.get(name + TITLE, ""))))
    return "\n\n".join([f"---\n{front}---", *parts]) + "\n"


def rendered(block: Block, text: str, title: str) -> list[str]:
    """Give the Markdown of a block like `block`, in English, with another text and title."""
    lines = lines_of(text, block.kind)
    marks = [f"#{block.id}"]
    if block.kind == "quote":
        marks.append(f".{_CLASS['quote']}")
    if block.by_editor:
        marks.append(f".{_CLASS['editor']}")
    attributes = f"{{: {' '.join(marks)} }}"
    if block.kind.startswith("heading"):
        return [f"{'#' * int(block.kind[-1])} {' '.join(lines)} {attributes}"]
    if word := _WORDS.get(block.kind):
        return [f"/// {word} | {title}", f"    attrs: {{id: {block.id}}}", "", *lines, "///"]
    return [*lines, *([attributes] if block.id else [])]


def _front(lines: list[str], page: Page, targets: Mapping[str, str]) -> list[Edit]:
    edits: list[Edit] = []
    for number in range(1, _front_end(lines) - 1):
        for key, identity in (("title", TITLE), ("description", DESCRIPTION)):
            text = " ".join(targets.get(identity, "").split())
            changed = text and text != page.meta.get(key)
            if changed and lines[number].startswith(f"{key}:"):
                new = yaml.safe_dump({key: text}, allow_unicode=True, width=10**6).rstrip("\n")
                edits.append((number, number + 1, [new]))
    return edits


def _front_end(lines: list[str]) -> int:
    """Give the number of lines that the front matter takes."""
    return lines.index("---", 1) + 1


def _block(lines: list[str], block: Block, text: str | None, title: str | None) -> list[Edit]:
    edits: list[Edit] = []
    first = block.line - 1
    if title and title.strip() != block.title:
        opening = lines[first].partition("|")[0]
        edits.append((first, first + 1, [f"{opening.rstrip()} | {' '.join(title.split())}"]))
    old, new = block.markup.split("\n"), lines_of(text or "", block.kind)
    if not new or new == old:
        return edits
    start = block.text_line - 1
    if block.kind.startswith("heading"):
        return [*edits, (start, start + 1, [lines[start].replace(block.markup, " ".join(new), 1)])]
    if [line.rstrip() for line in lines[start : start + len(old)]] != old:
        fact = f'block "{block.id}" has several paragraphs; change it in docs/{_TARGET}/ itself'
        raise ValueError(fact)
    return [*edits, (start, start + len(old), new)]
