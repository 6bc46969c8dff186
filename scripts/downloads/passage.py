"""One block of the text, as every format takes it: its HTML, and its plain words."""

import re
from dataclasses import dataclass
from html import escape, unescape

from markdown import Markdown

from scripts.site import elements
from scripts.text.pages import Block

HELP = "telefoonnummers"  # the place in a book of the page with the numbers
_PLACES = {"telefoonnummers.md": HELP}  # pages that a book holds too
_MARKDOWN = Markdown(extensions=["attr_list"], output_format="xhtml")
# Sentences of words alone, as most are: Markdown gives them back as they are, but slowly.
_LETTER = "[A-Za-zÀ-ÖØ-öø-ÿ]"
_PLAIN = re.compile(rf"{_LETTER}(?:{_LETTER}|[0-9.,:;?!’‘“”…–()-]| (?=[^ \n])|\n(?={_LETTER}))*+")
_IMAGE = re.compile(r'<img alt="([^"]*)"[^>]*>')
_LINK = re.compile(r'<a href="([^"]*)">(.*?)</a>', re.DOTALL)
_ENTITY = re.compile(r"&#?\w+;")


@dataclass(frozen=True)
class Passage:
    """One block: `html` is its inside, safe in HTML and XML alike; `text` the same, plain.

    `kind` is that of `scripts.text.pages.Block`; `title` is plain text.
    """

    id: str
    kind: str
    title: str
    html: str
    text: str
    by_editor: bool


def passage(block: Block, markup: str = "") -> Passage:
    """Give a block; `markup` is what it generates, as Markdown or HTML."""
    html = rendered(markup or block.markup or block.text, block.kind)
    kind = "list" if block.kind == "generated" else block.kind
    title = plain(rendered(block.title, "heading")) if block.title else ""
    return Passage(block.id, kind, title, html, plain(html), block.by_editor)


def rendered(markup: str, kind: str = "") -> str:
    """Give the HTML of a block's Markdown, without the paragraph around it.

    In a heading (or a title, which is given as one) `1.` opens no list.
    Links go to a place in the same book (`#id`) or to an address in full; others are undone.
    A picture gives way to its words, a named sign (`&nbsp;`) to the sign: XML knows few names.
    """
    if _PLAIN.fullmatch(markup):
        return markup
    heading = kind.startswith("heading")
    html = _MARKDOWN.reset().convert(f"# {markup}" if heading else markup)
    html = _ENTITY.sub(lambda found: escape(unescape(found[0])), html)
    html = _IMAGE.sub(lambda found: found[1], _LINK.sub(_link, html))
    if heading:
        return html.removeprefix("<h1>").removesuffix("</h1>")
    paragraphs = html.count("<p>")
    return html.removeprefix("<p>").removesuffix("</p>") if paragraphs == 1 else html


def _link(found: re.Match[str]) -> str:
    address, text = found.groups()
    if re.match(r"https?:|mailto:|tel:", address):
        return found.group(0)
    name, sign, anchor = address.partition("#")
    if not sign and name in _PLACES:
        sign, anchor = "#", _PLACES[name]
    return f'<a href="#{escape(anchor)}">{text}</a>' if sign else text


def plain(html: str) -> str:
    """Give the words of some HTML, with single spaces."""
    if "<" not in html and "&" not in html:
        return " ".join(html.split())
    return elements.words(elements.fragment(html))
