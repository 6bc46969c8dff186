"""The parallel text as data: TMX for translators' programs, CSV and JSON for researchers."""

import csv
import io
import json
from collections.abc import Iterable
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from scripts.downloads.passage import plain, rendered
from scripts.project import LANGUAGES
from scripts.text.aligned import Pair

_SOURCE, _TARGET = LANGUAGES


@dataclass(frozen=True)
class Row:
    """One block in both languages, as plain text; `sentences` are pairs where they can be."""

    chapter: str
    id: str
    kind: str
    by_editor: bool
    title: tuple[str, str]
    text: tuple[str, str]
    sentences: tuple[tuple[str, str], ...]


def rows(pairs: Iterable[Pair], chapters: Iterable[str]) -> list[Row]:
    """Give the blocks of `chapters` (file names) that have both languages, in reading order."""
    by_chapter: dict[str, list[Row]] = {name: [] for name in chapters}
    for pair in pairs:
        if pair.page in by_chapter and pair.id and pair.dutch and pair.english:
            nl, en = pair.dutch, pair.english
            row = Row(
                chapter=pair.page.removesuffix(".md"),
                id=pair.id,
                kind=nl.kind,
                by_editor=nl.by_editor,
                title=(_plain(nl.title, "heading"), _plain(en.title, "heading")),
                text=(_plain(nl.markup, nl.kind), _plain(en.markup, nl.kind)),
                sentences=tuple(
                    (_plain(one, nl.kind), _plain(two, nl.kind)) for one, two in pair.lines
                ),
            )
            by_chapter[pair.page].append(row)
    return [row for found in by_chapter.values() for row in found]


def as_json(found: Iterable[Row], version: str, date: str) -> str:
    """Give the blocks as JSON."""
    blocks = [
        {
            "chapter": row.chapter,
            "id": row.id,
            "kind": row.kind,
            "by_editor": row.by_editor,
            **({"title": dict(zip(LANGUAGES, row.title, strict=True))} if row.title[0] else {}),
            "text": dict(zip(LANGUAGES, row.text, strict=True)),
        }
        for row in found
    ]
    data = {"version": version, "date": date, "languages": list(LANGUAGES), "blocks": blocks}
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def as_csv(found: Iterable[Row], version: str, date: str) -> str:
    """Give the blocks as CSV (RFC 4180), with a byte-order mark so that spreadsheets see UTF-8."""
    written = io.StringIO(newline="")
    out = csv.writer(written, lineterminator="\r\n")
    both = [f"{part}_{each}" for part in ("title", "text") for each in LANGUAGES]
    out.writerow(["chapter", "id", "kind", "by_editor", *both, "version", "date"])
    for row in found:
        editor = "yes" if row.by_editor else "no"
        cells = (row.chapter, row.id, row.kind, editor, *row.title, *row.text, version, date)
        out.writerow([_no_formula(cell) for cell in cells])
    return "\ufeff" + written.getvalue()


def as_tmx(found: Iterable[Row], version: str, date: str) -> str:
    """Give the sentences as a translation memory (TMX 1.4b); titles are units of their own.

    It names no DTD, which programs would look for elsewhere.
    """
    units = []
    for row in found:
        pairs = [row.title] if row.title[0] else []
        pairs += row.sentences
        for number, pair in enumerate(pairs, start=1):
            units.append(_unit(f"{row.chapter}.{row.id}.{number}", row, pair))
    moment = f"{date.replace('-', '')}T000000Z"
    head = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n'
        f'<header creationtool="raak-in-je-relatie" creationtoolversion={quoteattr(version)}'
        f' creationdate="{moment}" segtype="sentence" o-tmf="Markdown" adminlang="en"'
        f' srclang="{_SOURCE}" datatype="plaintext"/>\n<body>\n'
    )
    return f"{head}{''.join(units)}</body>\n</tmx>\n"


def _unit(identity: str, row: Row, pair: tuple[str, str]) -> str:
    variants = "".join(
        f'<tuv xml:lang="{language}"><seg>{escape(words)}</seg></tuv>\n'
        for language, words in zip(LANGUAGES, pair, strict=True)
    )
    kind = f'<prop type="x-kind">{escape(row.kind)}</prop>\n'
    return f"<tu tuid={quoteattr(identity)}>\n{kind}{variants}</tu>\n"


def _plain(markup: str, kind: str) -> str:
    return plain(rendered(markup, kind))


def _no_formula(cell: str) -> str:
    """Keep a spreadsheet from taking a text for a formula (OWASP, CSV injection)."""
    return f"'{cell}" if cell[:1] in "=+@\t\r" and cell else cell
