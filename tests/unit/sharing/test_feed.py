"""The feed is the changelog, as Atom."""

from datetime import date
from xml.etree import ElementTree

from scripts.sharing import feed

CHANGELOG = """# Changelog

## Unreleased

Not yet.

## 1.1.0 – 2027-03-04

Mended *one* word: “a & b” <c>.

## 1.0.0

The first.
"""
TODAY = date(2026, 1, 2)
ATOM = "{http://www.w3.org/2005/Atom}"


def test_each_version_is_an_entry_with_its_day() -> None:
    found = feed.changes(CHANGELOG, TODAY)
    assert [(each.version, each.day) for each in found] == [
        ("1.1.0", date(2027, 3, 4)),
        ("1.0.0", TODAY),
    ]
    assert found[0].text == "<p>Mended <em>one</em> word: “a &amp; b” <c>.</p>"


def test_the_feed_is_atom_with_lasting_ids() -> None:
    changed = feed.changes(CHANGELOG, TODAY)
    text = feed.atom(changed, "https://example.org/a/?b&c/", "feed.atom", "Raak & “touch”")
    root = ElementTree.fromstring(text)
    assert root.findtext(f"{ATOM}title") == "Raak & “touch”"
    assert root.findtext(f"{ATOM}updated") == "2027-03-04T00:00:00Z"
    entries = root.findall(f"{ATOM}entry")
    assert [each.findtext(f"{ATOM}id") for each in entries] == [
        "https://example.org/a/?b&c/feed.atom#1.1.0",
        "https://example.org/a/?b&c/feed.atom#1.0.0",
    ]
    assert (entries[0].findtext(f"{ATOM}content") or "").startswith("<p>Mended <em>one</em>")


def test_a_changelog_without_a_version_gives_a_feed_without_entries() -> None:
    text = feed.atom(feed.changes("# Changelog\n", TODAY), "https://x.example/", "feed.atom", "R")
    assert ElementTree.fromstring(text).findall(f"{ATOM}entry") == []


def test_what_only_editors_need_is_left_out() -> None:
    (change,) = feed.changes("## 1.0\n\nA.\n\nFor editors: `b`\nand c.\n\nD.\n", date(2026, 1, 1))
    assert change.text == "<p>A.</p>\n<p>D.</p>"
    (change,) = feed.changes("## 1.0\n\nA.\n\nFor editors: b.", date(2026, 1, 1))
    assert change.text == "<p>A.</p>"
