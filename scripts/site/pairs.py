"""Blocks of the two languages paired by their id, each half with its language marked."""

import copy

from bs4 import BeautifulSoup, Tag

from scripts.project import other

_ALONE = {"vertaler", "translator"}  # a note for the readers of one language
_TAGS = BeautifulSoup("", "html.parser")  # makes new ones
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def pair(
    identity: str,
    blocks: dict[str, Tag | None],
    language: str,
    said: dict[str, str],
    unproved: str = "",
) -> Tag:
    """Give one block in both languages, that of the page first; a heading stays one heading.

    `blocks` gives the block by language, `said` the words of the page's `language`. Where a
    block is missing, or is not known to say what its partner says (`unproved` names its
    language), it says so.
    """
    first = next(block for block in blocks.values() if block)
    is_heading = first.name in _HEADINGS
    classes = ["pair", *(first.get_attribute_list("class") if is_heading else [])]
    both = _TAGS.new_tag(first.name if is_heading else "div", attrs={"class": " ".join(classes)})
    both["id"] = identity
    for each in (language, other(language)):
        block = blocks.get(each)
        cell = _TAGS.new_tag("span" if is_heading else "div", attrs={"lang": each})
        mark = _TAGS.new_tag("span", attrs={"class": "mark", "aria-hidden": "true"})
        mark.string = each.upper()
        cell.append(mark)
        if block:
            _fill(cell, copy.copy(block), is_heading)
            if each == unproved:
                _notice(cell, "unproved", said["side_unproved"], language)
        elif not _ALONE & set(first.get_attribute_list("class")):
            _notice(cell, "missing", said[f"side_missing_{each}"], language)
        both.append(cell)
    return both


def _fill(cell: Tag, block: Tag, is_heading: bool) -> None:
    for element in (block, *block.find_all(id=True)):
        del element["id"]  # the pair has it
    cell.extend(list(block.contents) if is_heading else [block])


def _notice(cell: Tag, kind: str, text: str, language: str) -> None:
    notice = _TAGS.new_tag(
        "span", attrs={"class": "notice", "data-partner": kind, "lang": language}
    )
    notice.string = text
    cell.append(notice)
