"""What must hold for finished pages, of the site and of an unpacked bundle alike. Only reads."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from lxml import etree
from lxml.html import HtmlElement

from scripts.finding import Finding
from scripts.project import LANGUAGES, ROOT
from scripts.site import declared, elements, html, joined, prune

_CODE = re.compile(r" (?:on[a-z]+|style)=")  # as lxml writes an attribute
_HANDLERS = etree.XPath("//*[@*[starts-with(name(), 'on')]]")
_LOADED = {"link": {"stylesheet", "icon", "preload", "modulepreload"}}


def check(site: Path, site_url: str, pages: html.Pages | None = None) -> list[Finding]:
    """Check all pages under `site`, published at `site_url`; reads them unless given as written."""
    trees = html.read_pages(site) if pages is None else pages
    files, base = set(html.files(site)), urlsplit(site_url).path or "/"
    findings = check_links(trees, files, base)
    first = joined.inside(ROOT / "overrides" / joined.FIRST)
    for page, tree in trees.items():
        text = html.text(tree) if pages is None else (site / page).read_text("utf-8")
        findings += _inline(page, tree, text, first)
        findings += _language(page, tree)
        findings += _side_by_side(page, tree, trees, base)
    findings += _style_sheets(html.style_sheets(site), files)
    return [*findings, *_addresses(trees, site_url)]


def check_links(trees: html.Pages, files: Collection[str], base: str) -> list[Finding]:
    """Check where pages that stand among `files` lead, and the ids that they lead to.

    That is what is changed in a bundle, whose pages else are those of the checked site.
    """
    ids = {page: Counter(elements.ids(tree)) for page, tree in trees.items()}
    findings: list[Finding] = []
    for page, tree in trees.items():
        links = list(html.links(tree))
        findings += _links(page, links, base, files, ids)
        findings += _loaded(page, links)
        findings += _ids(page, ids[page])
    return findings


def address(site: Path) -> str:
    """Give the address a finished site was made for: the one its root page states."""
    return declared.canonical(html.read(site / "index.html"))


def _links(
    page: str,
    links: Iterable[html.Link],
    base: str,
    files: Collection[str],
    ids: Mapping[str, Collection[str]],
) -> Iterator[Finding]:
    for _, _, link in links:
        scheme, _ = _elsewhere(link)
        if scheme and scheme not in ("http", "https", "mailto", "tel"):
            yield Finding(page, 0, "W101", f"a link runs or holds code: {link}", "remove it")
        target = html.resolve(page, link, base)
        if scheme or target is None:
            continue
        file, anchor = target
        if file not in files:
            hint = "mend the link, or restore the page"
            yield Finding(page, 0, "W102", f"a link is dead: {link}", hint)
        elif anchor and file in ids and anchor not in ids[file]:
            hint = f"use an id that {file} has"
            yield Finding(page, 0, "W103", f"a link leads to no passage: {link}", hint)


@cache  # most pages have the same links
def _elsewhere(link: str) -> tuple[str, str]:
    """Give the scheme and the host of a link: empty for one within the site."""
    parts = urlsplit(link)
    return parts.scheme, parts.netloc


def _loaded(page: str, links: Iterable[html.Link]) -> Iterator[Finding]:
    for element, _, link in links:
        if not _elsewhere(link)[1]:
            continue
        rel = set(element.get("rel", "").split())
        if element.tag != "a" and (element.tag != "link" or rel & _LOADED["link"]):
            hint = "serve the file from overrides/assets/"
            yield Finding(page, 0, "W104", f"asks a third party: {link}", hint)


def _inline(page: str, tree: HtmlElement, text: str, first: str) -> Iterator[Finding]:
    for element in tree.iter("script", "style"):
        known = element.get("type") == "application/ld+json" or element.text == first
        if not element.get("src") and not known:
            hint = "move it to a file in overrides/assets/"
            yield Finding(page, 0, "W105", f"holds an inline {elements.name(element)}", hint)
    if not _CODE.search(text):
        return  # to look at every attribute of a tree takes ten times as long
    for element in elements.select(tree, "[style]"):
        hint = "use a class and overrides/assets/css/"
        yield Finding(page, 0, "W105", f"holds an inline style on <{elements.name(element)}>", hint)
    for element in _HANDLERS(tree):
        fact = f"holds code that an event runs on <{elements.name(element)}>"
        yield Finding(page, 0, "W105", fact, "remove the attribute")


def _style_sheets(sheets: Mapping[str, str], files: Collection[str]) -> Iterator[Finding]:
    for sheet, text in sheets.items():
        for url in prune.URL.findall(text):
            ours = url.endswith(".woff2") and urljoin(sheet, url) in files
            if not url.startswith("data:") and not ours:
                hint = "put the picture into the sheet as a data: address; fonts must be ours"
                yield Finding(sheet, 0, "W110", f"names another file: {url}", hint)


def _language(page: str, tree: HtmlElement) -> Iterator[Finding]:
    stated = declared.language(tree)
    folders = page.split("/")[:-1]  # nl/safety/, and the cards: s/ID/nl/
    expected = next((each for each in folders if each in LANGUAGES), LANGUAGES[0])
    if stated != expected:
        hint = 'see <html lang="…"> in overrides/'
        yield Finding(page, 0, "W106", f"says its language is {stated!r}, not {expected!r}", hint)


def _ids(page: str, counts: Mapping[str, int]) -> Iterator[Finding]:
    for identity, count in counts.items():
        if count > 1:
            hint = "furniture in overrides/ must not use a block's id"
            yield Finding(page, 0, "W107", f"id {identity!r} occurs {count} times", hint)


def _side_by_side(page: str, tree: HtmlElement, trees: html.Pages, base: str) -> Iterator[Finding]:
    """A chapter leads to its page with both languages; that page holds all it should."""
    kind = declared.kind(tree)
    if kind == "chapter":
        beside = elements.first(tree, "a.side[href]")
        target = None if beside is None else html.resolve(page, beside.get("href", ""), base)
        there = trees.get(target[0]) if target else None
        if there is None or declared.kind(there) != "side-by-side":
            hint = "see the switch in overrides/partials/header.html"
            yield Finding(page, 0, "W111", "leads to no page with both languages", hint)
    blocks = "article > :not(.heading), article > .heading > *"
    for pair in elements.select(tree, blocks) if kind == "side-by-side" else ():
        identity = pair.get("id", "")
        stated = {each.get("lang", "") for each in pair}
        is_missing = elements.first(pair, '[data-partner="missing"]') is not None
        if stated != set(LANGUAGES) or is_missing:
            fact = f"block {identity!r} does not stand in both languages"
            yield Finding(page, 0, "W112", fact, "see scripts/site/pairs.py, and that block")


def _addresses(trees: html.Pages, site_url: str) -> Iterator[Finding]:
    """Canonical and alternate addresses: absolute, and each page's partner names it back."""
    hint = "see overrides/partials/addresses.html"
    stated: dict[str, dict[str, str]] = {}
    for page, tree in trees.items():
        address = declared.canonical(tree)
        if not address:
            continue
        expected = site_url + page.removesuffix("index.html")
        if address != expected:
            fact = f"says its address is {address}, not {expected}"
            yield Finding(page, 0, "W108", fact, hint)
        stated[address] = declared.alternates(tree)
    for address, alternates in stated.items():
        for language in (*LANGUAGES, "x-default"):
            partner = alternates.get(language)
            back = stated.get(partner or "", {})
            if partner is None or (language != "x-default" and back != alternates):
                page = address.removeprefix(site_url) or "index.html"
                fact = f"has no {language} partner that names it back"
                yield Finding(page, 0, "W109", fact, hint)
