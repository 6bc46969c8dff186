"""The feed of changes, for those who want to follow corrections (Atom, RFC 4287).

Made from CHANGELOG.md: each `## VERSION` is an entry; its date stands in the heading, as
2026-11-25. What begins with `For editors:` is left out: it says nothing to those who read the
text or hand it out. It needs a public address, so a site without one has no feed.
"""

import re
from dataclasses import dataclass
from datetime import date
from xml.sax.saxutils import escape, quoteattr

import markdown

_HEADING = re.compile(r"^## +(?P<title>.*?)\s*$", re.MULTILINE)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_FOR_EDITORS = re.compile(r"^For editors:.*?(?:\n\s*\n|\Z)", re.MULTILINE | re.DOTALL)
_VERSION = re.compile(r"\d+(?:\.\d+)+")


@dataclass(frozen=True)
class Change:
    """One version: its number, day and text (HTML)."""

    version: str
    day: date
    text: str


def changes(changelog: str, today: date) -> list[Change]:
    """Give the versions of a changelog, newest first; one without a date is of `today`.

    No release is made while one has no date (L104), so that is a version still being written.

    Headings without a version (what is not released yet) are left out.
    """
    found = []
    headings = list(_HEADING.finditer(changelog))
    for heading, following in zip(headings, [*headings[1:], None], strict=False):
        version = _VERSION.search(heading["title"])
        if not version:
            continue
        stated = _DATE.search(heading["title"])
        day = date.fromisoformat(stated[0]) if stated else today
        body = changelog[heading.end() : following.start() if following else None]
        told = _FOR_EDITORS.sub("", body).strip()
        found.append(Change(version[0], day, markdown.markdown(told)))
    return found


def atom(changed: list[Change], site_url: str, address: str, title: str) -> str:
    """Give the feed; `address` is its own, from the site's root."""
    updated = max((each.day for each in changed), default=date(1970, 1, 1))
    entries = "".join(
        f"<entry>\n<id>{escape(site_url)}{address}#{each.version}</id>\n"
        f"<title>{escape(title)} {each.version}</title>\n"
        f"<updated>{each.day.isoformat()}T00:00:00Z</updated>\n"
        f"<link href={quoteattr(site_url)}/>\n"
        f'<content type="html" xml:lang="en">{escape(each.text)}</content>\n</entry>\n'
        for each in changed
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<feed xmlns="http://www.w3.org/2005/Atom">\n'
        f"<id>{escape(site_url)}{address}</id>\n<title>{escape(title)}</title>\n"
        f"<updated>{updated.isoformat()}T00:00:00Z</updated>\n"
        f"<author><name>{escape(title)}</name></author>\n"
        f'<link rel="self" href={quoteattr(site_url + address)}/>\n'
        f"<link href={quoteattr(site_url)}/>\n{entries}</feed>\n"
    )
