"""Comments and needless white space taken out of pages, as browsers would read them anyway.

A run of white space with a line end in it becomes one line end (HTML: it shows as one space
all the same); the head's and those at both ends of the body go altogether.
"""

import re

from lxml.etree import Comment
from lxml.html import HtmlElement

from scripts.site import elements, html

_RUN = re.compile(r"[ \t\r\n]*\n[ \t\r\n]*")
_AS_THEY_ARE = ("pre", "textarea", "script", "style")
_SHOW_NO_SPACE = ("html", "head", "body", "ol", "ul")


def shorten(pages: html.Pages) -> None:
    """Shorten the text between the elements of all `pages`."""
    for tree in pages.values():
        for comment in list(tree.iter(Comment)):
            comment.drop_tree()
        _shorten(tree)


def _shorten(element: HtmlElement) -> None:
    name = elements.name(element)
    if name in _AS_THEY_ARE:
        return
    element.text = _short(element.text, name)
    for child in element:
        _shorten(child)
        child.tail = _short(child.tail, name)


def _short(text: str | None, parent: str) -> str | None:
    if not text or "\n" not in text:
        return text
    return None if parent in _SHOW_NO_SPACE and text.isspace() else _RUN.sub("\n", text)
