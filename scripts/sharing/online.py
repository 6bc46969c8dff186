"""What pages tell their scripts about links: the public address, and the words around it."""

from collections.abc import Mapping

from scripts.generator import is_local
from scripts.site import declared, html

_WORDS = {
    "data-copy": "copy_link",
    "data-copied": "copy_done",
    "data-copy-failed": "copy_failed",
    "data-copy-none": "copy_no_address",
    "data-copy-not": "copy_not",
}


def mark(pages: html.Pages, words: Mapping[str, Mapping[str, str]]) -> None:
    """Say on the `<body>` of every page with an article where it is read online.

    A page of a site without a public address says none; "Copy link" then says so.
    """
    for tree in pages.values():
        address = declared.canonical(tree)
        if not address or not declared.kind(tree):
            continue
        body = html.body(tree)
        if not is_local(address):
            body.set("data-online", address)
        for name, key in _WORDS.items():
            body.set(name, words[declared.language(tree)][key])
