"""The pages for practices: each passage, in each language, in six forms to take.

Whatever carries an address away is there only if the site has one of its own; what is shown
as an example leads to our own pages.
"""

from collections.abc import Iterable, Mapping
from html import escape
from itertools import product
from pathlib import Path
from typing import Any

from lxml.html import HtmlElement

from scripts.downloads.manifest import Entry
from scripts.downloads.volume import Edition
from scripts.generator import is_local
from scripts.project import LANGUAGES
from scripts.sharing import citations, head, heights, share_pages, snippets
from scripts.sharing.passages import Passage
from scripts.site import declared, elements, html

KIND = "practices"
STYLE_SHEET = "assets/sharing/practices.css"
SCRIPT = "assets/sharing/practices.js"
_PLACE = f'article[data-kind="{KIND}"] .passages'


def put(site: Path, pages: html.Pages, edition: Edition, shared: list[Passage]) -> None:
    """List all that is `shared` on the pages for practices among `pages`."""
    template = share_pages.environment().get_template("practices.html")
    taken: dict[str, list[dict[str, Any]]] = {}  # the same on pages from which it is as far up
    for page, tree in pages.items():
        place = elements.first(tree, _PLACE)
        if place is None:
            continue
        up = "../" * page.count("/")
        words = edition.volumes[declared.language(tree)].words
        if up not in taken:
            each_way = product(shared, LANGUAGES)
            taken[up] = [_taken(passage, each, edition, up) for passage, each in each_way]
        rows = [
            each | {"named": _named(each["passage"], each["language"], words)} for each in taken[up]
        ]
        made = template.render(
            rows=rows,
            up=up,
            words=words,
            public=not is_local(edition.site_url),
            feed=edition.site_url + head.FEED,
            widest=snippets.WIDEST,
        )
        elements.fill(place, made)
        sheet = elements.new("link", {"rel": "stylesheet", "href": up + STYLE_SHEET})
        script = elements.new("script", {"src": up + SCRIPT, "defer": ""})
        html.head(tree).extend([sheet, script])
    path = site / STYLE_SHEET
    own = snippets.sheet(".md-typeset .passages")
    path.write_text(path.read_text("utf-8") + own, "utf-8")


def _named(passage: Passage, language: str, words: Mapping[str, str]) -> str:
    """Give what a passage is and is called, as HTML, in the words of the page."""
    title = f'<span lang="{language}">{escape(passage.said[language].heading)}</span>'
    return escape(words[f"practices_{passage.kind}"]).format(title=title)


def _taken(passage: Passage, language: str, edition: Edition, up: str) -> dict[str, Any]:
    volume, site_url = edition.volumes[language], edition.site_url
    words, url = volume.words, edition.site_url + passage.place(language)
    work = citations.Work.of(volume)
    apa = citations.apa(passage, language, url, work)
    slug = passage.place(language).rstrip("/").rpartition("/")[2]
    return {
        "passage": passage,
        "language": language,
        "id": f"{passage.id}-{language}",
        "whole": snippets.whole(passage.said[language].heading, words),
        "place": url,
        "link": snippets.link(passage, language, site_url, words),
        "link_shown": snippets.link(passage, language, up, words),
        "card": snippets.link_card(passage, language, site_url, words),
        "card_shown": snippets.link_card(passage, language, up, words, by_class=True),
        "address": snippets.address(passage, language, site_url),
        "frame": snippets.frame(passage, language, site_url, words),
        "height": heights.height(passage, language, words),
        "apa": apa,
        "apa_text": elements.fragment(apa).text_content(),
        "plain": citations.plain(passage, language, url, work),
        "paper": passage.place(language) if passage.kind == "chapter" else passage.address,
        "file": f"{language}-handout-{slug}" if passage.kind == "chapter" else f"{language}-cards",
    }


def place(tree: HtmlElement) -> bool:
    """Tell whether the files to print can be put on a page (`put_files`)."""
    return elements.first(tree, f"{_PLACE} [data-file]") is not None


def put_files(pages: html.Pages, entries: Iterable[Entry]) -> None:
    """Put links to the PDFs that were made into the pages for practices among `pages`."""
    names = [entry.name for entry in entries if entry.format in ("handout", "cards")]
    for page, tree in pages.items():
        for element in elements.select(tree, f"{_PLACE} [data-file]"):
            ending = f"-{element.attrib.pop('data-file')}.pdf"
            said = element.attrib.pop("data-said")
            for name in names:
                if name.endswith(ending):
                    href = "../" * page.count("/") + f"downloads/{name}"
                    element.append(elements.new("a", {"href": href, "download": ""}, said))
            if not len(element):
                element.drop_tree()
