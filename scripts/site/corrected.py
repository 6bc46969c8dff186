"""The corrections, marked in the finished Dutch chapters; style sheets show them when asked.

What was received stands in an attribute, so the text that is read, found and copied stays.
"""

import re
from collections import defaultdict
from collections.abc import Iterable

from lxml.html import HtmlElement

from scripts.project import LANGUAGES
from scripts.site import declared, elements, html
from scripts.text.errata import Erratum
from scripts.text.segments import changed_words

_MARKUP = re.compile(r"[\\`*_]")


def mark(pages: html.Pages, log: Iterable[Erratum]) -> None:
    """Mark each correction of words among `log` at its block, in the chapters of `pages`.

    Each changed stretch becomes `<span class="now">`, after an empty `<span class="was">`
    whose `data-was` is what the source reads there; either is left out if it has no words.
    """
    of_block: dict[str, list[Erratum]] = defaultdict(list)
    for erratum in log:
        if erratum.changes_words:
            of_block[erratum.block].append(erratum)
    for page, tree in pages.items():
        if page.startswith(f"{LANGUAGES[0]}/") and declared.kind(tree) == "chapter":
            for block in elements.with_id(tree):
                for erratum in of_block.get(block.get("id", ""), ()):
                    _mark(block, _MARKUP.sub("", erratum.sic), _MARKUP.sub("", erratum.corr))


def _mark(block: HtmlElement, received: str, corrected: str) -> None:
    """Mark what changed where `corrected` stands in `block`, if it stands there once."""
    text = str(block.text_content()).replace("\n", " ")
    if text.count(corrected) != 1:
        return
    at = text.index(corrected) + len(corrected) - len(corrected.lstrip())
    marks = []
    for was, now in changed_words(received, corrected):
        if was != now:
            marks.append((at, was, now))
        at += len(now) + bool(now)
    for at, was, now in reversed(marks):  # so that the places before it stay true
        _put(block, *((at, was) if at <= len(text) else (len(text), f" {was}")), now)


def _put(block: HtmlElement, at: int, was: str, now: str) -> None:
    """Put the marks at letter `at` of `block`; words that stand in two elements stay unmarked."""
    for stretch in elements.texts(block):
        text = str(stretch)
        if at >= len(text) + (not now):
            at -= len(text)
            continue
        before, after = text[:at], text[at:]
        if after[: len(now)].replace("\n", " ") != now:
            return
        old = elements.new("span", {"class": "was", "data-was": was})
        new = elements.new("span", {"class": "now"}, after[: len(now)])
        marks = [mark for mark, words in ((old, was), (new, now)) if words]
        stretch.replace(before, marks, after[len(now) :])
        return
