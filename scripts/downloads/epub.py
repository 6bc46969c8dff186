"""EPUB 3.3: one language, or both with each passage in one language and then the other.

Formats: w3.org/TR/epub-33 and w3.org/TR/epub-a11y-11. The editor's notes become footnotes.
"""

import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from scripts.downloads import cover
from scripts.downloads.passage import Passage
from scripts.downloads.places import with_files
from scripts.downloads.templates import filled, sheet
from scripts.downloads.volume import Edition, Pair, Volume, paired

_NOTES = frozenset({"note", "translator"})
_CONTAINER = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">\n'
    '<rootfiles><rootfile full-path="EPUB/package.opf"'
    ' media-type="application/oebps-package+xml"/></rootfiles>\n</container>\n'
)


@dataclass(frozen=True)
class Placed:
    """A passage in its language; `notes` are (number, id) of what is called at its end."""

    language: str
    passage: Passage
    mark: str
    notes: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True)
class Section:
    """A heading that the contents lead to."""

    id: str
    title: str


@dataclass(frozen=True)
class Part:
    """One file of the book, as the contents show it."""

    file: str
    title: str
    sections: tuple[Section, ...] = ()


def files(root: Path, edition: Edition, languages: Sequence[str]) -> dict[str, bytes]:
    """Give all files of the book in `languages` by their names inside it, in their order."""
    volumes = [edition.volumes[each] for each in languages]
    first = volumes[0]
    title = " · ".join(each.title for each in volumes)
    chapters = _chapters(edition, languages)
    texts, parts = {}, []
    for chapter, rows in zip(first.chapters, chapters, strict=True):
        part, text = _chapter(edition, first, f"{chapter.slug}.xhtml", rows)
        parts.append(part)
        texts[part.file] = text
    ends = {
        "help": [each.help.title for each in volumes if each.help],
        "colophon": [each.words["book_colophon"] for each in volumes],
    }
    for name, titles in ends.items():
        if not titles:
            continue
        title_of_end = " · ".join(titles)
        parts.append(Part(f"{name}.xhtml", title_of_end))
        values = {"title": title_of_end, "of_help": name == "help", "volumes": volumes}
        texts[f"{name}.xhtml"] = filled("end.xhtml.j2", first, **values)
    texts = with_files(texts)
    texts["cover.xhtml"] = filled("cover.xhtml.j2", first, title=title)
    texts["nav.xhtml"] = filled("nav.xhtml.j2", first, title=title, parts=parts)
    texts["book.css"] = sheet(root, "book")
    identifier = uuid5(NAMESPACE_URL, f"raak-in-je-relatie-{'-'.join(languages)}").urn
    texts["package.opf"] = filled(
        "package.opf.j2", first, volumes=volumes, title=title, parts=parts, identifier=identifier
    )
    inside = {f"EPUB/{name}": text.lstrip().encode() for name, text in texts.items()}
    inside["EPUB/cover.png"] = cover.png(root, [each.title for each in volumes])
    return {"META-INF/container.xml": _CONTAINER.encode(), **dict(sorted(inside.items()))}


def write(root: Path, edition: Edition, languages: Sequence[str], target: Path) -> None:
    """Write the book; the same edition gives the same bytes. The type comes first, unpacked."""
    moment = datetime.fromtimestamp(edition.source.epoch, UTC).timetuple()[:6]
    inside = {"mimetype": b"application/epub+zip", **files(root, edition, languages)}
    with zipfile.ZipFile(target, "w") as archive:
        for name, raw in inside.items():
            entry = zipfile.ZipInfo(name, max(moment, (1980, 1, 1, 0, 0, 0)))
            entry.external_attr = 0o100644 << 16
            entry.create_system = 3
            packing = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(entry, raw, packing, None if name == "mimetype" else 9)


def _chapters(edition: Edition, languages: Sequence[str]) -> list[list[Pair]]:
    """Give the chapters as rows of passages, each with its language; one or more a row."""
    if len(languages) > 1:
        return paired(edition)
    (language,) = languages
    return [
        [((language, each),) for each in chapter.passages]
        for chapter in edition.volumes[language].chapters
    ]


def _chapter(edition: Edition, volume: Volume, file: str, rows: list[Pair]) -> tuple[Part, str]:
    """Give a chapter as the contents show it, and its file; `volume` is in its main language."""
    placed: list[Placed] = []
    notes: list[Placed] = []
    sections: list[Section] = []
    several = len(rows[0]) > 1
    for row in rows:
        there = [
            Placed(language, passage, f"-{language}" if several else "")
            for language, passage in row
            if passage
        ]
        if there and there[0].passage.kind.startswith("heading"):
            title = " · ".join(each.passage.text for each in there)
            sections.append(Section(there[0].passage.id + there[0].mark, title))
        for each in there:
            if each.passage.kind in _NOTES:
                notes.append(each)
                _call(placed, each.language, (len(notes), each.passage.id))
            else:
                placed.append(each)
    head, *under = sections
    words = {language: each.words for language, each in edition.volumes.items()}
    values = {"title": head.title, "first": head.id, "passages": placed, "notes": notes}
    text = filled("chapter.xhtml.j2", volume, words=words, **values)
    return Part(file, head.title, tuple(under)), text


def _call(placed: list[Placed], language: str, note: tuple[int, str]) -> None:
    """Let the last passage of a language before a note call it."""
    for at in reversed(range(len(placed))):
        if placed[at].language == language:
            last = placed[at]
            placed[at] = Placed(language, last.passage, last.mark, (*last.notes, note))
            return
