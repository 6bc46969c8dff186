"""What the head of a page says to those who show links to it (Open Graph, Twitter cards).

Formats: ogp.me; developer.x.com, "Cards markup". A page of a site without a public address
says no address and has no picture: others could not fetch it.
"""

from collections.abc import Mapping
from pathlib import Path

from lxml.html import HtmlElement

from scripts.generator import is_local
from scripts.sharing import linked_data, previews
from scripts.sharing.passages import Passage
from scripts.site import declared, elements, html

_LOCALES = {"nl": "nl_NL", "en": "en_GB"}
_IN_FEED = frozenset({"home", "about", "practices"})
FEED = "feed.atom"
MANIFEST = "site.webmanifest"
TOUCH_ICON = "icons/touch.png"


def add(
    site: Path,
    pages: html.Pages,
    site_url: str,
    shared: list[Passage],
    facts: linked_data.Facts,
) -> None:
    """Add these tags, the pictures they name and the linked data to all pages with an address."""
    drawn = previews_of_passages(shared, facts.works)
    public = not is_local(site_url)
    graph = linked_data.graph(pages, site_url, facts) if public else {}
    for page, tree in pages.items():
        address, language = declared.canonical(tree), declared.language(tree)
        if not address:
            continue
        preview = drawn.get(page) or _of_page(tree, facts.works[language])
        stated = {
            "og:title": preview.title or declared.title(tree),
            "og:description": declared.description(tree),
            "og:type": "article" if declared.kind(tree) == "chapter" else "website",
            "og:site_name": facts.works[language],
            "og:locale": _LOCALES[language],
        }
        if public:
            name = f"{previews.FOLDER}/{page.removesuffix('index.html').rstrip('/') or 'index'}.png"
            path = site / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(previews.draw(preview))
            stated |= {
                "og:url": address,
                "og:image": site_url + name,
                "og:image:type": "image/png",
                "og:image:width": str(previews.SIZE[0]),
                "og:image:height": str(previews.SIZE[1]),
                "og:image:alt": preview.alt,
                "twitter:card": "summary_large_image",
                "twitter:image:alt": preview.alt[:420],
            }
        place = html.head(tree)
        for key, value in stated.items():
            named = "name" if key.startswith("twitter") else "property"
            _append(place, "meta", **{named: key, "content": value})
        _files(place, page, declared.kind(tree), public)
        if data := graph.get(page):
            text = linked_data.text(data)
            place.append(elements.new("script", {"type": linked_data.TYPE}, text))


def previews_of_passages(
    shared: list[Passage], works: Mapping[str, str]
) -> dict[str, previews.Preview]:
    """Give what the pictures of share pages and cards say, by page."""
    found: dict[str, previews.Preview] = {}
    for passage in shared:
        for language, said in passage.said.items():
            work = works[language]
            foot = work if passage.kind == "chapter" else f"{said.chapter} – {work}"
            card = previews.Preview(said.title, said.text, foot)
            found[f"{passage.card(language)}index.html"] = card
        titles = dict.fromkeys(said.title for said in passage.said.values() if said.title)
        foot = " · ".join(works[language] for language in passage.said)
        first = next(iter(passage.said.values()))
        both = previews.Preview(" · ".join(titles), first.text, foot)
        found[f"{passage.address}index.html"] = both
    return found


def _of_page(tree: HtmlElement, work: str) -> previews.Preview:
    return previews.Preview(declared.title(tree), declared.description(tree), work)


def _files(place: HtmlElement, page: str, kind: str, public: bool) -> None:
    """Name in a page's head the files beside the pages: icon, manifest, feed, Markdown."""
    up = "../" * page.count("/")
    _append(place, "link", rel="manifest", href=up + MANIFEST)
    _append(place, "link", rel="apple-touch-icon", href=up + TOUCH_ICON)
    if kind in _IN_FEED and public:
        _append(place, "link", rel="alternate", type="application/atom+xml", href=up + FEED)
    if kind == "chapter":
        _append(place, "link", rel="alternate", type="text/markdown", href="index.md")


def _append(place: HtmlElement, element: str, **attributes: str) -> None:
    made = elements.new(element, attributes)
    made.tail = "\n"
    place.append(made)
