"""PDF from our own HTML and print styles: booklets, handouts, cards. Tagged, PDF/UA-1."""

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from scripts.downloads import drawings, kept
from scripts.downloads.passage import HELP
from scripts.downloads.templates import HERE, filled
from scripts.downloads.volume import Chapter, Edition, Volume, paired
from scripts.sharing import qr

FONTS = "overrides/assets/vendored"


@dataclass(frozen=True)
class Printed:
    """What is to become a PDF: HTML, and the names of its style sheets in order."""

    html: str
    sheets: tuple[str, ...]


def booklet(volume: Volume) -> Printed:
    """Give the whole text in one language."""
    return Printed(filled("booklet.html.j2", volume, title=volume.title), ("paper", "booklet"))


def side_by_side(edition: Edition) -> Printed:
    """Give the whole text in both languages, block beside block."""
    volumes = list(edition.volumes.values())
    title = " · ".join(each.title for each in volumes)
    html = filled(
        "side_by_side.html.j2",
        edition.source,
        title=title,
        volumes=volumes,
        chapters=paired(edition),
    )
    return Printed(html, ("paper", "booklet", "side_by_side"))


def handout(volume: Volume, chapter: Chapter) -> Printed:
    """Give one chapter."""
    title = volume.title if chapter.title == volume.title else f"{chapter.title} · {volume.title}"
    number = volume.chapters.index(chapter) + 1
    code = ""
    if volume.online:
        drawn = qr.svg(urljoin(volume.online, f"{chapter.slug}/"))
        code = drawings.as_address(drawings.as_file(drawn))
    html = filled(
        "handout.html.j2",
        volume,
        title=title,
        chapter=chapter,
        number=number,
        code=code,
        helped=any(f'href="#{HELP}"' in each.html for each in chapter.passages),
    )
    return Printed(html, ("paper", "handout"))


def cards(volume: Volume) -> Printed | None:
    """Give the truths as cards to cut out, if there are any."""
    found = [each for chapter in volume.chapters for each in chapter.passages]
    truths = [each for each in found if each.kind == "truth"]
    if not truths:
        return None
    title = f"{volume.words['title_cards']} · {volume.title}"
    return Printed(filled("cards.html.j2", volume, title=title, truths=truths), ("paper", "cards"))


def write(root: Path, printed: Printed, target: Path) -> None:
    """Write a PDF; the same HTML, sheets and versions of the tools give the same bytes.

    Nothing but our own fonts is read. Raises `ValueError` with what WeasyPrint warns of.
    """
    import weasyprint  # noqa: PLC0415  # loads Pango, which a machine may lack

    colours = "".join(f"{name}:{value};" for name, value in drawings.palette(root).items())
    cover = drawings.as_address(drawings.drawing(root, drawings.COVER))
    sheet = f":root{{{colours}--drawing:url({cover})}}"
    sheet += "".join((HERE / f"{name}.css").read_text("utf-8") for name in printed.sheets)
    fetcher = weasyprint.URLFetcher(allowed_protocols=("file", "data"), fail_on_errors=True)
    fonts = weasyprint.text.fonts.FontConfiguration()
    base = f"{(root / FONTS).as_uri()}/"
    with _warnings() as said:
        document = weasyprint.HTML(string=printed.html, base_url=base, url_fetcher=fetcher)
        css = weasyprint.CSS(string=sheet, base_url=base, url_fetcher=fetcher, font_config=fonts)
        document.write_pdf(
            target,
            stylesheets=[css],
            font_config=fonts,
            pdf_variant="pdf/ua-1",
            pdf_identifier=kept.key(printed.html, sheet)[:32].encode(),
        )
    if said:
        raise ValueError(f"{target.name}: " + "; ".join(said))


class _warnings(logging.Handler):
    """Collects what WeasyPrint says while it works."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())

    def __enter__(self) -> list[str]:
        logging.getLogger("weasyprint").addHandler(self)
        return self.said

    def __exit__(self, *_: Any) -> None:
        logging.getLogger("weasyprint").removeHandler(self)
