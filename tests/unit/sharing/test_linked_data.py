"""The linked data, against the vocabulary's own definitions.

`schema.org-12.0-*.csv` are rows of schema.org's published files of release 12.0
(`schemaorg-current-https-*.csv`), with the columns that are used here.
"""

import csv
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from scripts.sharing import linked_data
from scripts.sharing.linked_data import Facts
from scripts.site import html
from scripts.site.register import Entry

HERE = Path(__file__).parent
SCHEMA = "https://schema.org/"
URL = "https://example.org/a/"
PEOPLE = {"author": "A. <b> & “C”", "editor": "", "translator": "T", "publisher": "Uitgeverij"}


def rows(name: str) -> dict[str, dict[str, set[str]]]:
    with (HERE / f"schema.org-12.0-{name}.csv").open(encoding="utf-8") as file:
        return {
            row["id"].removeprefix(SCHEMA): {
                key: {each.removeprefix(SCHEMA) for each in value.split(", ") if each}
                for key, value in row.items()
            }
            for row in csv.DictReader(file)
        }


TYPES, PROPERTIES = rows("types"), rows("properties")


def kinds(name: str) -> set[str]:
    """Give a type with all that it is a kind of."""
    above = TYPES[name]["subTypeOf"]
    return {name}.union(*(kinds(each) for each in above))


def faults(node: dict[str, Any]) -> list[str]:
    """Give what the vocabulary does not define, or not for this type or value."""
    if node.get("@type") not in TYPES:
        return [f"no type {node.get('@type')!r}"]
    found = []
    for name, value in node.items():
        if name.startswith("@"):
            continue
        if name not in PROPERTIES:
            found.append(f"no property {name!r}")
            continue
        if not PROPERTIES[name]["domainIncludes"] & kinds(node["@type"]):
            found.append(f"{node['@type']} has no {name}")
        for each in value if isinstance(value, list) else [value]:
            found += _value(name, each)
    return found


def _value(name: str, value: Any) -> list[str]:
    taken = PROPERTIES[name]["rangeIncludes"]
    match value:
        case dict():
            inner = faults(value)
            fits = value.get("@type") in TYPES and bool(taken & kinds(value["@type"]))
            return inner if fits else [*inner, f"{name} takes no {value.get('@type')}"]
        case int():
            return [] if "Integer" in taken else [f"{name} takes no number"]
        case str() if "Date" in taken:
            date.fromisoformat(value)
            return []
    return [] if taken & {"Text", "URL"} else [f"{name} takes no text"]


@pytest.fixture
def graph() -> dict[str, dict[str, Any]]:
    pages = {}
    for page, language, kind in (
        ("index.html", "nl", ""),
        ("nl/index.html", "nl", "home"),
        ("nl/over/index.html", "nl", "about"),
        ("nl/nummers/index.html", "nl", "help"),
        ("nl/een/index.html", "nl", "chapter"),
        ("en/one/index.html", "en", "chapter"),
        ("s/een/index.html", "nl", ""),
        ("nl/een/naast-elkaar/index.html", "nl", "side-by-side"),
    ):
        article = f'<article data-kind="{kind}" data-number="1">' if kind else "<article>"
        pages[page] = html.parse(
            f'<html lang="{language}"><head><title>T · Raak</title>'
            '<meta name="description" content="</script><b> & “zo”">'
            f'<link rel="canonical" href="{URL}{page.removesuffix("index.html")}">'
            f'<link rel="alternate" hreflang="nl" href="{URL}nl/een/">'
            f'<link rel="alternate" hreflang="en" href="{URL}en/one/"></head>'
            f"<body>{article}<h1>Eén &amp; &lt;twee&gt;</h1></article></body></html>"
        )
    pages["404.html"] = html.parse("<html lang=nl><body></body></html>")
    entry = Entry(date(2026, 1, 2), date(2027, 3, 4), "", ())
    facts = Facts({"/nl/een/": entry}, PEOPLE, {"nl": "Raak", "en": "Touch"})
    return linked_data.graph(pages, URL, facts)


def test_the_vocabulary_defines_all_that_is_said(graph: dict[str, dict[str, Any]]) -> None:
    assert len(graph) == 8
    assert [faults(node) for node in graph.values()] == [[]] * 8


def test_a_page_with_both_languages_says_so(graph: dict[str, dict[str, Any]]) -> None:
    both = {page for page, node in graph.items() if node["inLanguage"] == ["nl", "en"]}
    assert both == {"index.html", "s/een/index.html", "nl/een/naast-elkaar/index.html"}


def test_the_check_does_find_what_is_not_defined() -> None:
    node = {"@type": "Person", "isPartOf": "x", "author": "x", "nothing": 1}
    assert faults(node) == [
        "Person has no isPartOf",
        "Person has no author",
        "author takes no text",
        "no property 'nothing'",
    ]
    assert faults({"@type": "MedicalWebPage"}) == ["no type 'MedicalWebPage'"]


def test_a_chapter_is_part_of_the_work_and_has_its_dates(graph: dict[str, dict[str, Any]]) -> None:
    chapter = graph["nl/een/index.html"]
    assert chapter["@type"] == "Chapter"
    assert chapter["name"] == "Eén & <twee>"
    assert chapter["isPartOf"]["@id"] == f"{URL}nl/"
    assert chapter["workTranslation"]["@id"] == f"{URL}en/one/"
    assert (chapter["datePublished"], chapter["dateModified"]) == ("2026-01-02", "2027-03-04")
    english = graph["en/one/index.html"]
    assert english["translationOfWork"]["@id"] == f"{URL}nl/een/"
    assert "dateModified" not in english, "no release has recorded it"


def test_the_page_with_the_numbers_has_its_discreet_title(graph: dict[str, dict[str, Any]]) -> None:
    assert graph["nl/nummers/index.html"]["name"] == "T"


def test_a_page_of_both_languages_is_named_without_its_signs(
    graph: dict[str, dict[str, Any]],
) -> None:
    assert graph["nl/een/naast-elkaar/index.html"]["name"] == "T"


def test_only_configured_people_are_named(graph: dict[str, dict[str, Any]]) -> None:
    work = graph["nl/index.html"]
    assert work["publisher"] == {"@type": "Organization", "name": "Uitgeverij"}
    assert work["author"]["name"] == PEOPLE["author"]
    assert "editor" not in work


def test_no_text_ends_the_script(graph: dict[str, dict[str, Any]]) -> None:
    written = linked_data.text(graph["nl/een/index.html"])
    assert "<" not in written
    assert json.loads(written) == graph["nl/een/index.html"]
