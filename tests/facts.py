"""What the tests of generated parts share: made-up facts."""

from dataclasses import replace
from datetime import date
from typing import Any

from scripts.text.errata import Erratum
from scripts.text.facts import Facts
from scripts.text.pages import Block, Page
from scripts.text.replay_numbers import Numbers

WORDS = {
    "begin": "Begin te lezen",
    "minutes_one": "1 minuut",
    "minutes_many": "{n} minuten",
    "from_chapter": "Uit het hoofdstuk {title}",
    "could_be": "Misschien bedoeld:",
    "left_out": "Weggelaten:",
    "words_received": "{source}: {accounted}, {kept} {corrected} {omitted}.",
    "words_edition": "{edition}: {received} {from_corrections} {by_editor}.",
    "corrections_made": "{corrections} ({classes}), {queries}.",
    "both_ways": "Sleutel {checksum}.",
    "readings": "Toon",
    **{f"reading_{each}": each for each in ("both", "received", "corrected")},
    "to_chapter": "Naar {title}",
    "source_line": "regel {first}",
    "source_lines": "regel {first}–{last}",
    "whole_text": "Hele tekst",
    "grammar": "grammatica",
    "structure": "volgorde",
    "nearly_certain": "bijna zeker",
    "not_known": "niet bekend",
    "not_reviewed": "nog niet",
    **{
        key: key.capitalize()
        for key in ("source", "author", "publisher", "permission", "editor", "translator")
    },
    **{key: key.capitalize() for key in ("therapist", "contact", "date")},
}
SOURCE: dict[str, Any] = {
    "file": {
        "sha256": "19ab",
        "received_as": {"nl": "de tekst van <een> brochure", "en": "the text"},
    },
    "people": {"author": "", "publisher": "B & C", "contact": "", "editor": "D", "translator": ""},
    "review": {"therapist": ""},
    "permission": {"nl": "", "en": "Granted."},
}


NUMBERS = Numbers(621, 602, 18, 1, 700, 602, 15, 83, {"grammar": 2, "structure": 1}, 24)
DUTCH = Page(
    "nl/a.md",
    {"kind": "chapter", "title": "Veiligheid"},
    (
        Block("heading1", "veiligheid", "Veiligheid", 8),
        Block("heading2", "kop", "Van ons", 10, by_editor=True),
        Block("paragraph", "boom", "Het tempo dat *we*\nzijn op <aarde>. *[…]*", 12),
    ),
)


def chapter(name: str, title: str, identity: str, words: int = 1) -> Page:
    meta = {"kind": "chapter", "title": title, "description": f"Over ‘{title}’ <hier> & nu."}
    blocks = (Block("paragraph", identity, "woord " * words, 9),)
    return Page(f"nl/{name}", meta, blocks)


def erratum(sic: str, corr: str, **more: object) -> Erratum:
    given = Erratum(
        block="boom",
        lines=(9, 9),
        sic=sic,
        corr=corr,
        kind="grammar",
        status="corrected",
        confidence="nearly certain",
        date=date(2026, 11, 24),
        reason={"nl": "Zo < is ‘het’.", "en": "So it is."},
        line=1,
    )
    return replace(given, **more)  # type: ignore[arg-type]  # each test gives fitting values


def facts(*errata: Erratum) -> Facts:
    return Facts(
        language="nl",
        words=WORDS,
        chapters=(chapter("a.md", "Veiligheid", "boom"), chapter("b.md", "Hechting", "band", 900)),
        dutch=(DUTCH,),
        errata=errata,
        source=SOURCE,
        numbers=NUMBERS,
        edition="Uitgave 1, vandaag",
    )
