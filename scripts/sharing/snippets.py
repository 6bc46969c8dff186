"""What practices paste into their own pages: plain HTML, without scripts or tracking."""

import re
from collections.abc import Mapping
from functools import cache
from html import escape
from urllib.parse import urlsplit

from scripts.project import ROOT
from scripts.sharing import heights
from scripts.sharing.passages import Passage

WIDEST = 700  # CSS pixels; the narrowest frame is 240

Words = Mapping[str, str]


def address(passage: Passage, language: str, site_url: str) -> str:
    """Give the address to hand out for a passage in one language."""
    return site_url + passage.card(language)


def shown(url: str) -> str:
    """Give an address as people read it: without `https://`."""
    parts = urlsplit(url)
    return f"{parts.netloc}{parts.path}"


def link(passage: Passage, language: str, site_url: str, words: Words) -> str:
    """Give a plain link to where the passage is read."""
    said = passage.said[language]
    name = (
        said.heading
        if passage.kind != "quote"
        else words["share_from"].format(chapter=said.chapter)
    )
    goal = escape(site_url + passage.place(language))
    return f'<a href="{goal}" lang="{language}">{escape(name)} – {escape(words["work"])}</a>'


def link_card(passage: Passage, language: str, site_url: str, words: Words) -> str:
    """Give the passage as a card whose looks stand in the HTML itself.

    One `blockquote` with paragraphs: what editors of websites keep when they clean HTML.
    Every value that a page's own style may have reset is stated.
    """
    colour = colours()
    said = passage.said[language]
    box = (
        f"margin:16px 0;padding:16px 20px;border:1px solid {colour['line']};"
        f"border-left:5px solid {colour['leaf']};background:{colour['paper']};"
        f"color:{colour['ink']};font:normal 18px/1.5 Georgia,serif;text-align:left;direction:ltr;"
        "max-width:700px;box-sizing:border-box;overflow-wrap:anywhere;text-transform:none;"
        "letter-spacing:normal;quotes:none"
    )
    plain = f"margin:0 0 10px;padding:0;color:{colour['ink']};font:normal 18px/1.5 Georgia,serif"
    small = f"margin:0;padding:0;font:normal 15px/1.5 Arial,sans-serif;color:{colour['ink']}"
    title = f"margin:0 0 6px;padding:0;color:{colour['leaf']};font:bold 21px/1.3 Georgia,serif"
    rows = [f'<p style="{title}">{escape(said.title)}</p>'] if said.title else []
    rows += [f'<p style="{plain}">{escape(each)}</p>' for each in said.text.split("\n")]
    goal = escape(site_url + passage.place(language))
    rows.append(
        f'<p style="{small}"><a href="{goal}" style="color:{colour["leaf"]};'
        f'text-decoration:underline">{escape(words["share_read_on"])}</a></p>'
    )
    return f'<blockquote lang="{language}" style="{box}">{"".join(rows)}</blockquote>'


def frame(passage: Passage, language: str, site_url: str, words: Words) -> str:
    """Give a frame with the live card, as high as the card is at its highest."""
    goal = escape(site_url + passage.card(language))
    name = escape(f"{passage.said[language].heading} – {words['work']}")
    height = heights.height(passage, language, words)
    return (
        f'<iframe src="{goal}" title="{name}" width="100%" height="{height}"'
        ' frameborder="0" loading="lazy" style="border:0;max-width:700px"></iframe>'
    )


def quotation(passage: Passage, language: str, site_url: str, words: Words) -> str:
    """Give the passage as a bare quotation with its link, for those who take no frame."""
    said = passage.said[language]
    goal = escape(site_url + passage.place(language))
    title = f"{escape(said.title)}. " if said.title else ""
    text = escape(" ".join(said.text.split()))
    return (
        f'<blockquote>{title}{text} <a href="{goal}">{escape(words["share_read_on"])}</a>'
        "</blockquote>"
    )


@cache
def colours() -> dict[str, str]:
    """Give the colours of day that `colours.css` states, by name without dashes."""
    sheet = (ROOT / "overrides/assets/css/colours.css").read_text("utf-8")
    found: dict[str, str] = {}
    for name, value in re.findall(r"--([a-z]+):\s*(#[0-9a-f]{3,8})\s*;", sheet):
        found.setdefault(name, value)
    return found
