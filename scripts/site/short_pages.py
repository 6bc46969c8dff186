"""Comments and needless white space taken out of pages, as browsers would read them anyway.

A run of white space with a line end in it becomes one line end (HTML: it shows as one space
all the same); the head's and those at both ends of the body go altogether.
"""

import re

from lxml.etree import Comment
from lxml.html import HtmlElement

from scripts.site import html

_WHITE = " \t\r\n"
_RUN = re.compile(rf"[{_WHITE}]*\n[{_WHITE}]*")
_AS_THEY_ARE = ("pre", "textarea", "script", "style")
_SHOW_NO_SPACE = ("html", "head", "body", "ol", "ul")


def shorten(pages: html.Pages) -> None:
    """Shorten the text between the elements of all `pages`."""
    for tree in pages.values():
        for comment in list(tree.iter(Comment)):
            comment.drop_tree()
        as_they_are = {each for around in tree.iter(*_AS_THEY_ARE) for each in around.iter()}
        for element in tree.iter():
            text, tail = element.text, element.tail
            if text and "\n" in text and element not in as_they_are:
                element.text = _shortened(text, element)
            if tail and "\n" in tail:
                holder = element.getparent()
                if holder is not None and holder not in as_they_are:
                    element.tail = _shortened(tail, holder)


def _shortened(text: str, holder: HtmlElement) -> str | None:
    """Give a text that stands right inside `holder`, without what does not show."""
    if text.strip(_WHITE):
        return _RUN.sub("\n", text)
    return None if holder.tag in _SHOW_NO_SPACE else "\n"
