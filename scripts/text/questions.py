"""The questions of each chapter to talk about together: few, and each resting on a passage."""

import re
from collections.abc import Iterable, Iterator, Mapping

from scripts.finding import Finding
from scripts.text.pages import Block, Page

COUNTS = (2, 3)

_AT = {"nl": "bij", "en": "on"}  # what a question's link begins with

_LINK = re.compile(r"\[(?P<words>[^\]]+)\]\(#(?P<id>[^)]+)\)")
_QUOTE = re.compile(r"‘(.+?)’(?!\w)")


def check(pages: Iterable[Page]) -> list[Finding]:
    """Check that each chapter has one block of questions, each with its passage."""
    return [found for page in pages if page.is_chapter for found in _chapter(page)]


def _chapter(page: Page) -> Iterator[Finding]:
    file = f"docs/{page.path}"
    blocks = [block for block in page.blocks if block.kind == "questions"]
    if len(blocks) > 1 or (not blocks and _has_text(page)):
        hint = "end it with one `/// samen | …` (in English `/// together | …`)"
        line = blocks[1].line if blocks else 0
        number = len(blocks) or "no"
        fact = f"the chapter has {number} block{'s' * (number != 1)} of questions"
        yield Finding(file, line, "H401", fact, hint)
    passages = {
        block.id: " ".join(f"{block.title} {block.text}".split())
        for block in page.blocks
        if block.id and not block.by_editor
    }
    for block in blocks:
        yield from _questions(file, block, passages, page.language)


def _has_text(page: Page) -> bool:
    """Tell whether a chapter holds a passage of the author's, to rest questions on."""
    return any(block.kind in ("paragraph", "truth") for block in page.blocks if not block.by_editor)


def _questions(
    file: str, block: Block, passages: Mapping[str, str], language: str
) -> Iterator[Finding]:
    lines = enumerate(block.markup.split("\n"), start=block.text_line)
    asked = [(line, text) for line, text in lines if text.startswith("- ")]
    if len(asked) not in COUNTS:
        hint = "ask two or three, each as an item of a list"
        yield Finding(file, block.line, "H402", f"{len(asked)} questions are asked", hint)
    for line, text in asked:
        links = [(found["id"], found["words"]) for found in _LINK.finditer(text)]
        if not links or any(passage not in passages for passage, _ in links):
            link = f"`([{_AT[language]} …](#id))`"
            hint = f"end it with a link to the author's passage that it rests on: {link}"
            fact = "a question rests on no passage of the author's"
            yield Finding(file, line, "H403", fact, hint)
            continue
        for passage, words in links:
            for quoted in _QUOTE.findall(words):
                if quoted not in passages[passage]:
                    fact = f"the passage {passage!r} does not say {quoted!r}"
                    yield Finding(file, line, "H404", fact, "quote it word for word")
