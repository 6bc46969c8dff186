"""The few terms of the text, `source/glossary.toml`: read, checked, and shown on their page."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scripts import fields, toml
from scripts.finding import Finding
from scripts.project import LANGUAGES
from scripts.text.literal import literal
from scripts.text.pages import Block, Page

FILE = "source/glossary.toml"
PREFIX = "woord-"  # before a term's id, in its address

Said = Mapping[str, str]  # by language


@dataclass(frozen=True)
class Quote:
    """A sentence of the text, and the id of the block in which it stands."""

    block: str
    said: Said


@dataclass(frozen=True)
class Term:
    """A term; `first` is its first use: the block, and the words that become a link there."""

    id: str
    term: Said
    first: Quote
    quotes: tuple[Quote, ...]
    editor: Said


def read(root: Path) -> tuple[Term, ...]:
    """Read the terms under `root`. Raises `TomlError`."""
    return toml.read(root, FILE, _terms, "H501")


def _terms(data: dict[str, Any]) -> tuple[Term, ...]:
    return tuple(
        Term(
            id=fields.text(entry, "id"),
            term=_said(entry["term"]),
            first=_quote(entry["first"]),
            quotes=tuple(_quote(each) for each in fields.tables(entry, "quotes")),
            editor=_said(entry["editor"]),
        )
        for entry in fields.tables(data, "term")
    )


def check(root: Path, pages: Iterable[Page]) -> list[Finding]:
    """Check that the text says what the terms quote, and that each is explained."""
    try:
        terms = read(root)
    except toml.TomlError as error:
        return [error.finding]
    blocks: dict[tuple[str, str], Block] = {
        (page.language, block.id): block
        for page in pages
        if page.is_chapter
        for block in page.blocks
        if not block.by_editor
    }
    return [found for term in terms for found in _term(term, blocks)]


def shown(
    terms: Iterable[Term], chapters: Iterable[Page], language: str, words: Mapping[str, str]
) -> str:
    """Give the Markdown of all terms; `words` say where a quote stands and what is not it."""
    places = {block.id: page for page in chapters for block in page.blocks}
    return "\n\n".join(_shown(term, places, language, words) for term in terms)


def _term(term: Term, blocks: dict[tuple[str, str], Block]) -> Iterator[Finding]:
    for language in LANGUAGES:
        for quote in (term.first, *term.quotes):
            block = blocks.get((language, quote.block))
            words = quote.said[language]
            if block is None or not words or words not in " ".join(block.text.split()):
                fact = (
                    f"{term.id!r}: the author's block {quote.block!r} ({language}) has no {words!r}"
                )
                yield Finding(FILE, 0, "H502", fact, "quote the text word for word")
        if not term.quotes and not term.editor[language]:
            hint = "quote the text, or let the editor explain it"
            yield Finding(FILE, 0, "H503", f"{term.id!r} is not explained ({language})", hint)


def _shown(term: Term, places: Mapping[str, Page], language: str, words: Mapping[str, str]) -> str:
    parts = [f"## {term.term[language]} {{: #{PREFIX}{term.id} }}"]
    for quote in term.quotes:
        page = places[quote.block]
        place = words["stands_in"].format(title=literal(str(page.meta["title"])))
        link = f"[{place}]({page.name}#{quote.block})"
        parts.append(f"> {quote.said[language]}\n>\n> {link}")
    if term.editor[language]:
        parts.append(f"*{words['by_editor']}:* {term.editor[language]}")
    return "\n\n".join(parts)


def _said(entry: object) -> Said:
    said = fields.table(entry, "what is said in both languages")
    return {language: fields.text(said, language) for language in LANGUAGES}


def _quote(entry: object) -> Quote:
    return Quote(fields.text(fields.table(entry, "a quote"), "block"), _said(entry))
