"""What practices paste into their own pages: plain HTML, without scripts or tracking."""

import re
from collections.abc import Mapping
from functools import cache
from html import escape
from urllib.parse import urlsplit

from scripts.project import ROOT
from scripts.sharing import heights
from scripts.sharing.passages import Passage, Said

WIDEST = 700  # CSS pixels; the narrowest frame is 240

Words = Mapping[str, str]


def address(passage: Passage, language: str, site_url: str) -> str:
    """Give the address to hand out for a passage in one language."""
    return site_url + passage.card(language)


def shown(url: str) -> str:
    """Give an address as people read it: without `https://`."""
    parts = urlsplit(url)
    return f"{parts.netloc}{parts.path}"


def whole(name: str, words: Words) -> str:
    """Give a passage's name with that of the work, unless they are the same."""
    return name if name == words["work"] else f"{name} – {words['work']}"


def link(passage: Passage, language: str, site_url: str, words: Words) -> str:
    """Give a plain link to where the passage is read."""
    said = passage.said[language]
    name = (
        said.heading
        if passage.kind != "quote"
        else words["share_from"].format(chapter=said.chapter)
    )
    goal = escape(site_url + passage.place(language))
    return f'<a href="{goal}" lang="{language}">{escape(whole(name, words))}</a>'


def link_card(
    passage: Passage, language: str, site_url: str, words: Words, *, by_class: bool = False
) -> str:
    """Give the passage as a card whose looks stand in the HTML itself.

    One `blockquote` with paragraphs: what editors of websites keep when they clean HTML.
    With `by_class` its looks are those of `sheet`, for a page that allows no inline styles.
    """

    def look(name: str) -> str:
        return f'class="card-{name}"' if by_class else f'style="{looks()[name]}"'

    said = passage.said[language]
    rows = [f"<p {look('title')}>{escape(said.title)}</p>"] if said.title else []
    if passage.kind == "truth":
        rows.append(f"<p {look('from')}>{_whose(said, words)}</p>")
    rows += [f"<p {look('text')}>{escape(each)}</p>" for each in said.text.split("\n")]
    goal = escape(site_url + passage.place(language))
    rows.append(
        f'<p {look("on")}><a href="{goal}" {look("link")}>{escape(words["share_read_on"])}</a></p>'
    )
    return f'<blockquote lang="{language}" {look("box")}>{"".join(rows)}</blockquote>'


@cache
def looks() -> dict[str, str]:
    """Give the declarations of a card's elements: every value that a page may have reset.

    Ink and paper go together whatever a page shouts (`!important`), so that they stay
    readable. No shorthand for the font: some editors take it out, and its parts with it.
    """
    colour = colours()
    serif, sans = "Georgia,'Times New Roman',serif", "Arial,Helvetica,sans-serif"
    same = (
        "font-style:normal;direction:ltr;text-align:left;text-indent:0;text-transform:none;text-shadow:none;"
        "letter-spacing:normal;word-spacing:normal;white-space:normal;border:0;float:none;"
        "width:auto;max-width:none;opacity:1"
    )
    clear = f"{same};background:none!important"

    def text(size: int, weight: str, leading: str, family: str) -> str:
        return f"font-family:{family};font-size:{size}px;font-weight:{weight};line-height:{leading}"

    return {
        "box": (
            f"{same};display:block;margin:16px 0;padding:16px 20px 6px;max-width:700px;"
            f"box-sizing:border-box;border:1px solid {colour['line']};"
            f"border-left:5px solid {colour['leaf']};border-radius:0;"
            f"background:{colour['paper']}!important;color:{colour['ink']}!important;quotes:none;"
            f"overflow-wrap:anywhere;hyphens:manual;{text(18, 'normal', '1.5', serif)}"
        ),
        "title": (
            f"{clear};display:block;margin:0 0 6px;padding:0;color:{colour['leaf']}!important;"
            f"{text(21, 'bold', '1.3', serif)}"
        ),
        "from": (
            f"{clear};display:block;margin:0 0 10px;padding:0;color:{colour['ink']}!important;"
            f"{text(15, 'normal', '1.5', sans)}"
        ),
        "text": (
            f"{clear};display:block;margin:0 0 4px;padding:0;color:{colour['ink']}!important;"
            f"{text(18, 'normal', '1.5', serif)}"
        ),
        "on": (
            f"{clear};display:block;margin:0;padding:0;color:{colour['ink']}!important;"
            f"{text(15, 'normal', '1.5', sans)}"
        ),
        "link": (
            f"{clear};display:inline-block;margin:0;padding:11px 0;"
            f"color:{colour['leaf']}!important;text-decoration:underline;"
            f"{text(15, 'normal', '1.5', sans)}"
        ),
    }


def sheet(within: str) -> str:
    """Give `looks` as a style sheet for cards `by_class` inside the selector `within`."""
    return "".join(f"{within} .card-{name}{{{look}}}\n" for name, look in looks().items())


def frame(passage: Passage, language: str, site_url: str, words: Words) -> str:
    """Give a frame with the live card, as high as the card is at its highest."""
    goal = escape(site_url + passage.card(language))
    name = escape(whole(passage.said[language].heading, words))
    height = heights.height(passage, language, words)
    return (
        f'<iframe src="{goal}" title="{name}" width="100%" height="{height}"'
        ' frameborder="0" loading="lazy" style="display:block;position:static;width:100%;'
        f'max-width:{WIDEST}px;height:{height}px;margin:16px 0;border:0"></iframe>'
    )


def quotation(passage: Passage, language: str, site_url: str, words: Words) -> str:
    """Give the passage as a bare quotation with its link, for those who take no frame."""
    said = passage.said[language]
    goal = escape(site_url + passage.place(language))
    title = f"{escape(said.title)}. " if said.title else ""
    if passage.kind == "truth":
        title += f"({_whose(said, words)}.) "
    text = escape(" ".join(said.text.split()))
    return (
        f'<blockquote>{title}{text} <a href="{goal}">{escape(words["share_read_on"])}</a>'
        "</blockquote>"
    )


def _whose(said: Said, words: Words) -> str:
    """Give where a truth stands and who gave it its title: it is not the author's."""
    return escape(words["share_truth_from"].format(chapter=said.chapter))


@cache
def colours() -> dict[str, str]:
    """Give the colours of day that `colours.css` states, by name without dashes."""
    sheet = (ROOT / "overrides/assets/css/colours.css").read_text("utf-8")
    found: dict[str, str] = {}
    for name, value in re.findall(r"--([a-z]+):\s*(#[0-9a-f]{3,8})\s*;", sheet):
        found.setdefault(name, value)
    return found
