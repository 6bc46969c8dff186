"""Blocks of the two languages paired by their id, each half with its language marked."""

from lxml.html import HtmlElement

from scripts.project import other
from scripts.site import elements
from scripts.site.elements import new

_ALONE = {"vertaler", "translator"}  # a note for the readers of one language
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def pair(
    identity: str,
    blocks: dict[str, HtmlElement | None],
    language: str,
    said: dict[str, str],
    unproved: str = "",
) -> HtmlElement:
    """Give one block in both languages, that of the page first; a heading stays one heading.

    `blocks` gives the block by language, `said` the words of the page's `language`; the blocks
    move into the pair. Where one is missing, or is not known to say what its partner says
    (`unproved` names its language), it says so.
    """
    first = next(block for block in blocks.values() if block is not None)
    name = elements.name(first)
    is_heading = name in _HEADINGS
    classes = ["pair", *(first.classes if is_heading else [])]
    both = new(name if is_heading else "div", {"class": " ".join(classes), "id": identity})
    for each in (language, other(language)):
        block = blocks.get(each)
        cell = new("span" if is_heading else "div", {"lang": each})
        cell.append(new("span", {"class": "mark", "aria-hidden": "true"}, each.upper()))
        if block is not None:
            _fill(cell, block, is_heading)
            if each == unproved:
                _notice(cell, "unproved", said["side_unproved"], language)
        elif not _ALONE & set(first.classes):
            _notice(cell, "missing", said[f"side_missing_{each}"], language)
        both.append(cell)
    return both


def _fill(cell: HtmlElement, block: HtmlElement, is_heading: bool) -> None:
    for element in [block, *elements.with_id(block)]:
        element.attrib.pop("id", None)  # the pair has it
    if is_heading:
        elements.move_inside(block, cell)
    else:
        cell.append(block)


def _notice(cell: HtmlElement, kind: str, text: str, language: str) -> None:
    attributes = {"class": "notice", "data-partner": kind, "lang": language}
    cell.append(new("span", attributes, text))
