"""Plain words as Markdown that means just them."""

import re
from html import escape

_SIGNS = re.compile(r"[\\`*_{\[\]#]")  # of those that Python-Markdown lets a backslash precede


def literal(words: str) -> str:
    """Give words as Python-Markdown that means just them."""
    return _SIGNS.sub(r"\\\g<0>", escape(words, quote=False))
