"""A source of two sentences, its log and its chapter, for tests of the replay."""

from dataclasses import replace
from datetime import date

from scripts.finding import Finding
from scripts.text.errata import Erratum
from scripts.text.layout import measure
from scripts.text.pages import Block, Page
from scripts.text.replay import check
from scripts.text.source_text import Map

LINES = ["het tempo wat bij ons", "", " past. Veilig-", "", "heid   borgt.", ""]
LAYOUT = measure("\n".join(LINES))
MAP: Map = {"opening": {"tempo": (1, 3), "heid": (5, 5)}}
TEMPO = Block("paragraph", "tempo", "Het tempo dat bij ons past.\nVeilig-", 9)
HEID = Block("paragraph", "heid", "heid borgt.", 13)


def erratum(sic: str, corr: str, **more: object) -> Erratum:
    given = Erratum(
        block="tempo",
        lines=(1, 1),
        sic=sic,
        corr=corr,
        kind="grammar",
        status="corrected",
        confidence="certain",
        date=date(2026, 11, 24),
        reason={"nl": "Zo is het.", "en": "So it is."},
        line=4,
    )
    return replace(given, **more)  # type: ignore[arg-type]  # the caller's affair


ERRATA = [erratum("wat bij", "dat bij"), erratum("het tempo", "Het tempo")]


def chapter(*blocks: Block, path: str = "nl/opening.md", kind: str = "chapter") -> Page:
    return Page(path, {"kind": kind}, blocks)


def found(
    *blocks: Block, errata: list[Erratum] | None = None, block_map: Map | None = None
) -> list[Finding]:
    pages = [chapter(*(blocks or (TEMPO, HEID)))]
    log = ERRATA if errata is None else errata
    return check(LINES, block_map or MAP, log, pages, LAYOUT)


def codes(findings: list[Finding]) -> list[str]:
    return [each.code for each in findings]
