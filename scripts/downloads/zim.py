"""A ZIM archive for Kiwix: both languages, with a full-text search (openZIM, libzim)."""

import errno
import hashlib
import io
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import resvg_py
from PIL import Image

from scripts.downloads import drawings
from scripts.downloads.places import with_files
from scripts.downloads.templates import filled, sheet
from scripts.downloads.volume import Edition, Volume

_HEADER_ID = 8
_XAPIAN = re.compile(rb"\x0f\rXapian Glass..", re.DOTALL)
_ISO_639_3 = {"nl": "nld", "en": "eng"}


@dataclass(frozen=True)
class Entry:
    """One entry: its path in the archive, its title, its type, what it holds."""

    path: str
    title: str
    mimetype: str
    raw: bytes


def entries(root: Path, edition: Edition) -> list[Entry]:
    """Give all entries, the first page first."""
    volumes = list(edition.volumes.values())
    title = edition.source.title
    index = filled("index.zim.html.j2", edition.source, title=title, volumes=volumes)
    found = [Entry("index", title, "text/html", index.encode())]
    for volume in volumes:
        titles, texts = {}, {}
        for number, chapter in enumerate(volume.parts):
            values = {"title": chapter.title, "chapter": chapter}
            other = _other(edition, volume, number)
            titles[chapter.slug] = chapter.title
            texts[chapter.slug] = filled("page.zim.html.j2", volume, other=other, **values)
        titles["colophon"] = name = volume.words["book_colophon"]
        texts["colophon"] = filled("page.zim.html.j2", volume, title=name, chapter=None, other=None)
        for slug, text in with_files(texts).items():
            path = f"{volume.language}/{slug}"
            found.append(Entry(path, titles[slug], "text/html", text.encode()))
    return [*found, Entry("book.css", "", "text/css", sheet(root, "book", "zim").encode())]


def write(root: Path, edition: Edition, target: Path) -> None:
    """Write the archive; the same edition gives the same bytes. Raises `OSError`.

    libzim says on standard output what it does, which is no result of ours: it is left out.
    """
    from libzim.writer import Creator, Hint, Item, StringProvider  # noqa: PLC0415

    class Page(Item):  # type: ignore[misc]  # libzim carries no types
        def __init__(self, entry: Entry) -> None:
            super().__init__()
            self.entry = entry

        def get_path(self) -> str:
            return self.entry.path

        def get_title(self) -> str:
            return self.entry.title

        def get_mimetype(self) -> str:
            return self.entry.mimetype

        def get_contentprovider(self) -> Any:
            return StringProvider(self.entry.raw.decode())

        def get_hints(self) -> dict[Any, int]:
            return {Hint.FRONT_ARTICLE: int(self.entry.mimetype == "text/html")}

    volume = edition.source
    creator = Creator(target).config_indexing(True, _ISO_639_3[volume.language])
    creator.config_nbworkers(1).set_mainpath("index")
    try:
        with _silence(), creator:
            for entry in entries(root, edition):
                creator.add_item(Page(entry))
            creator.add_illustration(48, _icon(root))
            for name, value in _metadata(edition).items():
                creator.add_metadata(name, value)
    except RuntimeError as error:  # libzim tells of a full disk in no other way
        said = f"libzim could not write it ({' '.join(str(error).split())}); is the disk full?"
        raise OSError(errno.EIO, said, target.name) from error
    target.write_bytes(settled(target.read_bytes()))


def settled(raw: bytes) -> bytes:
    """Give an archive with ids made from what it holds, in place of ids of chance.

    An archive has its own in its header, each Xapian index one after its magic and version;
    an MD5 over all the rest is at the end (openZIM's format; Xapian's glass_version.cc).
    """
    places = [_HEADER_ID, *(found.end() for found in _XAPIAN.finditer(raw))]
    plain = bytearray(raw[:-16])
    for place in places:
        plain[place : place + 16] = bytes(16)
    identity = hashlib.md5(plain, usedforsecurity=False).digest()
    for place in places:
        plain[place : place + 16] = identity
    return bytes(plain) + hashlib.md5(plain, usedforsecurity=False).digest()


@contextmanager
def _silence() -> Iterator[None]:
    kept = os.dup(1)
    with open(os.devnull, "wb") as nowhere:  # noqa: PTH123  # the file's number is needed
        os.dup2(nowhere.fileno(), 1)
        try:
            yield
        finally:
            os.dup2(kept, 1)
            os.close(kept)


def _metadata(edition: Edition) -> dict[str, str]:
    """Give what openZIM asks for; a description is 80 signs at most."""
    volume = edition.source
    unknown = volume.words["not_known"]
    return {
        "Name": "raak-in-je-relatie_nl-en",
        "Title": volume.title[:30],
        "Description": " · ".join(each.title for each in edition.volumes.values())[:80],
        "Language": ",".join(_ISO_639_3[each] for each in edition.volumes),
        "Creator": volume.people["author"] or unknown,
        "Publisher": volume.people["publisher"] or unknown,
        "Date": volume.date,
        "Source": volume.online or volume.received_as,
        "Scraper": f"raak-in-je-relatie {volume.version}",
    }


def _other(edition: Edition, volume: Volume, number: int) -> dict[str, str] | None:
    """Give the same chapter in the other language."""
    name = volume.parts[number].name
    for other in edition.volumes.values():
        for chapter in other.parts:
            if other is not volume and chapter.name == name:
                path = f"{other.language}/{chapter.slug}"
                return {"path": path, "title": chapter.title, "language": other.language}
    return None


def _icon(root: Path) -> bytes:
    raw = resvg_py.svg_to_bytes(
        svg_string=drawings.drawing(root, drawings.COVER), width=48, skip_system_fonts=True
    )
    drawn = Image.open(io.BytesIO(bytes(raw))).convert("RGBA")
    square = Image.new("RGB", (48, 48), drawings.palette(root)["--paper"])
    square.paste(drawn, (0, (48 - drawn.height) // 2), drawn)
    out = io.BytesIO()
    square.save(out, "PNG", optimize=True)
    return out.getvalue()
