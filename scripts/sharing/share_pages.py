"""The share pages, their cards, and the files that stand beside them."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from scripts.generator import is_local
from scripts.project import LANGUAGES, ROOT
from scripts.sharing import heights, qr, snippets
from scripts.sharing.passages import Passage
from scripts.site import html

TEMPLATES = ROOT / "overrides/sharing"
STYLE_SHEET = "assets/sharing/share.css"
_SHARED_SHEETS = ("assets/css/colours.css", "assets/css/fonts.css")  # stand before our own
_DESCRIPTION = 300  # letters that a preview may show

Words = Mapping[str, Mapping[str, str]]


@cache
def environment() -> Environment:
    """Give the templates, with every value escaped and none left out silently."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["oneline"] = one_line
    return made


def one_line(text: str, most: int = _DESCRIPTION) -> str:
    """Give a text on one line, ended at a word with `…` if it is longer than `most`."""
    words = " ".join(text.split())
    if len(words) <= most:
        return words
    return words[: most - 1].rsplit(" ", 1)[0] + "…"


def write(
    site: Path, pages: html.Pages, site_url: str, passages: list[Passage], words: Words
) -> None:
    """Add every share page and card to the `pages` of `site`, with what belongs to them.

    Codes for phones and oEmbed answers carry the site's address away, so they are made only
    when it is a real one; the pages say so when it is not.
    """
    templates = environment()
    for passage in passages:
        share = _share(passage, site_url, words, templates)
        pages[f"{passage.address}index.html"] = html.parse(share)
        for language in LANGUAGES:
            card = _card(passage, language, site_url, words, templates)
            pages[f"{passage.card(language)}index.html"] = html.parse(card)
        if not is_local(site_url):
            _beside(site, site_url, passage, words)
    sheet = site / STYLE_SHEET
    texts = [(site / each).read_text("utf-8") for each in (*_SHARED_SHEETS, STYLE_SHEET)]
    sheet.write_text("".join(texts), "utf-8")


def _share(passage: Passage, site_url: str, words: Words, templates: Environment) -> str:
    url = site_url + passage.address
    return templates.get_template("share.html").render(
        **_common(passage, site_url),
        url=url,
        up="../../",
        said=passage.said,
        words=words,
        place=passage.place,
        qr="" if is_local(url) else qr.svg(url, title="QR"),
        shown=snippets.shown(url),
    )


def _card(
    passage: Passage, language: str, site_url: str, words: Words, templates: Environment
) -> str:
    url = site_url + passage.card(language)
    return templates.get_template("card.html").render(
        **_common(passage, site_url),
        url=url,
        up="../../../",
        language=language,
        said=passage.said[language],
        words=words[language],
        place=passage.place(language),
        oembed="" if is_local(url) else f"{url}oembed.json",
    )


def _common(passage: Passage, site_url: str) -> dict[str, Any]:
    return {
        "kind": passage.kind,
        "address": passage.address,
        "languages": LANGUAGES,
        "cards": {language: passage.card(language) for language in LANGUAGES},
        "site_url": site_url,
    }


def _beside(site: Path, site_url: str, passage: Passage, words: Words) -> None:
    for address in (passage.address, *map(passage.card, LANGUAGES)):
        _write(site / address / "qr.svg", qr.svg(site_url + address, title=site_url + address))
        (site / address / "qr.png").write_bytes(qr.png(site_url + address))
    for language in LANGUAGES:
        answer = oembed(passage, language, site_url, words)
        _write(site / passage.card(language) / "oembed.json", json.dumps(answer, indent=1))


def oembed(passage: Passage, language: str, site_url: str, words: Words) -> dict[str, object]:
    """Give the oEmbed answer (oembed.com, 1.0) that pasting a card's address leads to.

    From a site that it does not know WordPress takes only a `blockquote` and an `iframe`; it
    shows the frame once the card's script has told its height, and else the quotation.
    """
    said = passage.said[language]
    return {
        "version": "1.0",
        "type": "rich",
        "title": said.heading,
        "provider_name": words[language]["work"],
        "provider_url": site_url + f"{language}/",
        "width": snippets.WIDEST,
        "height": heights.height(passage, language, words[language]),
        "html": snippets.quotation(passage, language, site_url, words[language])
        + snippets.frame(passage, language, site_url, words[language]),
    }


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
