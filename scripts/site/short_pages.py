"""Comments and needless white space taken out of pages, as browsers would read them anyway.

A run of white space with a line end in it becomes one line end (HTML: it shows as one space
all the same); the head's and those at both ends of the body go altogether.
"""

import re

from lxml.etree import Comment, XPath

from scripts.site import html

_RUN = re.compile(r"[ \t\r\n]*\n[ \t\r\n]*")
_AS_THEY_ARE = ("pre", "textarea", "script", "style")
_WITH_LINE_ENDS = XPath(
    f"//text()[contains(., '\n') and not(ancestor::{' or ancestor::'.join(_AS_THEY_ARE)})]"
)
_SHOW_NO_SPACE = ("html", "head", "body", "ol", "ul")


def shorten(pages: html.Pages) -> None:
    """Shorten the text between the elements of all `pages`."""
    for tree in pages.values():
        for comment in list(tree.iter(Comment)):
            comment.drop_tree()
        for text in _WITH_LINE_ENDS(tree):
            owner = text.getparent()  # the element before it, if it follows one
            holder = owner.getparent() if text.is_tail else owner
            shows_not = holder.tag in _SHOW_NO_SPACE and text.isspace()
            setattr(
                owner,
                "tail" if text.is_tail else "text",
                None if shows_not else _RUN.sub("\n", text),
            )
