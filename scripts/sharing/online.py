"""What pages tell their scripts about links: the public address, and the words around it."""

from collections.abc import Mapping

from scripts.generator import is_local
from scripts.site import html

_WORDS = {
    "data-copy": "copy_link",
    "data-copied": "copy_done",
    "data-copy-failed": "copy_failed",
    "data-copy-none": "copy_no_address",
}


def mark(pages: html.Pages, words: Mapping[str, Mapping[str, str]]) -> None:
    """Say on the `<body>` of every page with an article where it is read online.

    A page of a site without a public address says none; "Copy link" then says so.
    """
    for tree in pages.values():
        canonical = tree.select_one('link[rel="canonical"]')
        if (
            not canonical
            or not tree.body
            or not tree.html
            or not tree.select_one("article[data-kind]")
        ):
            continue
        address = html.content(canonical["href"])
        if not is_local(address):
            tree.body["data-online"] = address
        for name, key in _WORDS.items():
            tree.body[name] = words[html.content(tree.html["lang"])][key]
