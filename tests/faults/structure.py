"""Faults of structure: blocks, sentences, ids, links, markup."""

import random
import re
from collections.abc import Iterator
from itertools import pairwise

from scripts.text.pages import Block, Page
from tests.faults.texts import Fault, Texts, file_of, raw


def blocks_dropped(texts: Texts, _: random.Random) -> Iterator[Fault]:
    """Drop each block of a chapter, in one language and in both."""
    family = "a block dropped"
    for page in texts.chapters("nl", "en"):
        for block in page.blocks:
            yield Fault(family, f"{page.path}#{block.id}", _without(texts, page, block))
    for pair in texts.chapter_pairs():
        both = _without(texts, *pair[0]) | _without(texts, *pair[1])
        yield Fault(family, f"#{pair[0][1].id} in both", both)


def _without(texts: Texts, page: Page, block: Block) -> dict[str, str]:
    return {file_of(page): texts.replaced(file_of(page), block.line, block.end, [])}


def blocks_swapped(texts: Texts, _: random.Random) -> Iterator[Fault]:
    """Swap each two neighbours, in one language and in both."""
    family = "blocks swapped"
    for page in texts.chapters("nl", "en"):
        for one, other in pairwise(page.blocks):
            what = f"{page.path}#{one.id} and #{other.id}"
            yield Fault(family, what, _swapped(texts, page, one, other))
    for (mine, theirs), (next_mine, next_theirs) in pairwise(texts.chapter_pairs()):
        if mine[0] == next_mine[0]:
            both = _swapped(texts, *mine, next_mine[1]) | _swapped(texts, *theirs, next_theirs[1])
            yield Fault(family, f"#{mine[1].id} and #{next_mine[1].id} in both", both)


def _swapped(texts: Texts, page: Page, one: Block, other: Block) -> dict[str, str]:
    between = [""] * (other.line - one.end - 1)
    lines = [*raw(texts, page, other), *between, *raw(texts, page, one)]
    return {file_of(page): texts.replaced(file_of(page), one.line, other.end, lines)}


def sentences_dropped(texts: Texts, _: random.Random) -> Iterator[Fault]:
    """Drop each sentence of a block that has more than one, in one language."""
    for page in texts.chapters("nl", "en"):
        for block in page.blocks:
            count = len(block.text.split("\n"))
            for line in range(block.text_line, block.text_line + count) if count > 1 else ():
                text = texts.replaced(file_of(page), line, line, [])
                yield Fault("a sentence dropped", f"{page.path}:{line}", {file_of(page): text})


def ids_and_links_changed(texts: Texts, _: random.Random) -> Iterator[Fault]:
    """Change each block's id, in one language and in both, and where links lead."""
    family = "an id or link changed"
    for page in texts.chapters("nl", "en"):
        for block in page.blocks:
            yield Fault(family, f"{page.path}#{block.id}", _renamed(texts, page, block))
    for mine, theirs in texts.chapter_pairs():
        both = _renamed(texts, *mine) | _renamed(texts, *theirs)
        yield Fault(family, f"#{mine[1].id} in both", both)
    for page in texts.pages:
        was = texts.files[file_of(page)]
        for link in re.finditer(r"\]\(([\w-]+\.md)(#[\w-]+)?\)", was):
            goal = "index.md" if link[1] != "index.md" else "over.md"
            text = f"{was[: link.start(1)]}{goal}{was[link.end(1) :]}"
            yield Fault(family, f"{page.path} {link[0]} → {goal}", {file_of(page): text})


def _renamed(texts: Texts, page: Page, block: Block) -> dict[str, str]:
    pattern = rf"((?:#|\bid: )){re.escape(block.id)}(?=[ }}])"
    text = re.sub(pattern, rf"\g<1>{block.id}-2", texts.files[file_of(page)], count=1)
    return {file_of(page): text}


_BREAKS = (  # one pattern, and what it becomes where it first stands
    ("a /// block not closed", r"(?m)^///\n(?=\n|\Z)", ""),
    ("an opening /// lost", r"(?m)^/// ", ""),
    ("an attribute list not closed", r"(?m)^(\{: #[\w-]+.*)\}$", r"\1"),
    ("an attribute list without its brace", r"(?m)^\{(: #[\w-]+)", r"\1"),
    ("a hash of an id lost", r"\{: #", "{: "),
    ("front matter not closed", r"(?<=\n)---\n", ""),
    ("front matter not opened", r"\A---\n", ""),
    ("a field without its colon", r"(?m)^slug: ", "slug "),
    ("a heading without its space", r"(?m)^## ", "##"),
    ("a title of a lower level", r"(?m)^# ", "## "),
    ("a paragraph joined to the next", r"(?m)^(\{: #[\w-]+ ?\})\n\n(?=[A-Z])", r"\1\n"),
    ("words in a list astray", r"(?m)\.$(?=\n\{: #)", ". {: That nobody wrote }"),
    ("an attribute that runs code", r"(?m)^(\{: #[\w-]+)", r'\1 onclick="x"'),
    ("options not indented", r"(?m)^    attrs:", "attrs:"),
)


def markup_broken(texts: Texts, _: random.Random) -> Iterator[Fault]:
    """Break each kind of markup once in each chapter that has it."""
    for page in texts.chapters("nl", "en"):
        for what, pattern, new in _BREAKS:
            was = texts.files[file_of(page)]
            now = re.sub(pattern, new, was, count=1)
            if now != was:
                yield Fault("markup broken", f"{page.path}: {what}", {file_of(page): now})
