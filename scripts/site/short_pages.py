"""Comments and needless white space taken out of pages, as browsers would read them anyway.

A run of white space with a line end in it becomes one line end (HTML: it shows as one space
all the same); the head's and those at both ends of the body go altogether.
"""

import re

from bs4.element import Comment, NavigableString

from scripts.site import html

_RUN = re.compile(r"[ \t\r\n]*\n[ \t\r\n]*")
_AS_THEY_ARE = ("pre", "textarea", "script", "style")
_SHOW_NO_SPACE = ("html", "head", "body", "ol", "ul", "[document]")


def shorten(pages: html.Pages) -> None:
    """Shorten the text between the elements of all `pages`."""
    for tree in pages.values():
        for comment in tree.find_all(string=lambda text: isinstance(text, Comment)):
            comment.extract()
        tree.smooth()
        for text in tree.find_all(string=_RUN):
            if text.find_parent(_AS_THEY_ARE):
                continue
            parent = text.parent.name if text.parent else ""
            short = "" if parent in _SHOW_NO_SPACE and not text.strip() else _RUN.sub("\n", text)
            if short != text:
                text.replace_with(NavigableString(short))
