"""Linked data about the pages, in the vocabulary of schema.org, as JSON-LD 1.1.

A chapter is a part of the work in its language; the two works are each other's translation.
Dates are those of the register. No medical type is claimed: nobody has reviewed it as such.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lxml.html import HtmlElement

from scripts.project import LANGUAGES
from scripts.site import declared, elements, html
from scripts.site.register import Register

TYPE = "application/ld+json"
_TYPES = {"chapter": "Chapter", "home": "CreativeWork", "about": "AboutPage"}
_SOURCE = LANGUAGES[0]

Node = dict[str, Any]


@dataclass(frozen=True)
class Facts:
    """What the pages do not say: the recorded dates, and who is configured."""

    published: Register
    people: Mapping[str, str]
    works: Mapping[str, str]  # the work's name by language


def text(data: Node) -> str:
    """Give a node as text that is safe inside a `<script>`."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def graph(pages: html.Pages, site_url: str, facts: Facts) -> dict[str, Node]:
    """Give the node of every page with an address, by page."""
    found: dict[str, Node] = {}
    for page, tree in pages.items():
        if address := declared.canonical(tree):
            found[page] = _node(page, tree, address, site_url, facts)
    return found


def _node(page: str, tree: HtmlElement, url: str, site_url: str, facts: Facts) -> Node:
    kind, language = declared.kind(tree), declared.language(tree) or _SOURCE
    node: Node = {
        "@context": "https://schema.org",
        "@type": _TYPES.get(kind, "WebPage"),
        "@id": url,
        "url": url,
        # The title is discreet where the heading need not be, and has no signs for two languages.
        "name": (declared.title if kind in ("help", "side-by-side") else declared.heading)(tree),
        "description": declared.description(tree),
        "inLanguage": language,
    }
    has_both = kind == "side-by-side" or (page.startswith("s/") and page.count("/") == 2)
    if has_both or page == "index.html":
        node["inLanguage"] = list(LANGUAGES)
    if kind in ("chapter", "home"):
        node |= _translation(tree, language)
    if kind == "home":
        node["name"] = facts.works[language]
        node |= _people(facts)
    elif language in facts.works and page != "index.html":
        node["isPartOf"] = {
            "@type": "CreativeWork",
            "@id": f"{site_url}{language}/",
            "name": facts.works[language],
        }
    article = elements.first(tree, "article[data-number]")
    if kind == "chapter" and article is not None:
        node["position"] = int(article.get("data-number", ""))
    if entry := facts.published.get(f"/{page.removesuffix('index.html')}"):
        node["datePublished"] = entry.published.isoformat()
        node["dateModified"] = entry.changed.isoformat()
    return node


def _translation(tree: HtmlElement, language: str) -> Node:
    """Tell which page this one translates, or which translates it."""
    for other, address in declared.alternates(tree).items():
        if other in LANGUAGES and other != language:
            name = "workTranslation" if language == _SOURCE else "translationOfWork"
            return {name: {"@type": "CreativeWork", "@id": address}}
    return {}


def _people(facts: Facts) -> Node:
    """Name author, editor, translator and publisher as far as they are configured."""
    found: Node = {}
    for role, kind in (
        ("author", "Person"),
        ("editor", "Person"),
        ("translator", "Person"),
        ("publisher", "Organization"),
    ):
        if name := facts.people.get(role, ""):
            found[role] = {"@type": kind, "name": name}
    return found
