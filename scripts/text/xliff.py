"""Translators' files: XLIFF 1.2 (OASIS, 2008), which their programs read and write."""

from collections.abc import Iterable
from itertools import groupby
from xml.etree import ElementTree

from scripts.project import LANGUAGES
from scripts.text.freshness import FRESH, MISSING, STALE, UNREVIEWED
from scripts.text.units import Unit

_NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_STATES = {  # to the words of the standard
    FRESH: "final",
    UNREVIEWED: "needs-review-translation",
    STALE: "needs-adaptation",
    MISSING: "new",
}


class XliffError(ValueError):
    """A file that is no XLIFF 1.2 from Dutch to English; the text says why."""


def write(units: Iterable[Unit]) -> bytes:
    """Give the units as a file, one `<file>` a page."""
    ElementTree.register_namespace("", _NAMESPACE)
    root = ElementTree.Element(_name("xliff"), {"version": "1.2"})
    for page, own in groupby(units, key=lambda unit: unit.page):
        source, target = LANGUAGES
        attributes = {
            "original": page,
            "source-language": source,
            "target-language": target,
            "datatype": "x-markdown",
        }
        file = ElementTree.SubElement(root, _name("file"), attributes)
        body = ElementTree.SubElement(file, _name("body"))
        for unit in own:
            _add(body, unit)
    ElementTree.indent(root)
    data: bytes = ElementTree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return data + b"\n"


def read(data: bytes) -> list[Unit]:
    """Give the units of a file. Raises `XliffError`.

    Translators' programs may wrap parts of a text in elements of their own; their text counts.
    """
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise XliffError("it declares a document type, which a translator's file has no use for")
    try:
        root = ElementTree.fromstring(data)
    except ElementTree.ParseError as error:
        raise XliffError(f"it is not sound XML: {error}") from error
    if root.tag != _name("xliff") or root.get("version") != "1.2":
        raise XliffError(f"it is no XLIFF 1.2 but {root.tag} {root.get('version', '')}".rstrip())
    for file in root.iter(_name("file")):
        _check_languages(file)
    return [
        Unit(
            page=file.get("original", ""),
            id=unit.get("id", ""),
            kind=unit.get("restype", "").removeprefix("x-"),
            source=_text(unit, "source"),
            target=_text(unit, "target"),
            state="",
        )
        for file in root.iter(_name("file"))
        for unit in file.iter(_name("trans-unit"))
    ]


def _check_languages(file: ElementTree.Element) -> None:
    """Raise `XliffError` for a `<file>` in other languages; it need not name its target's."""
    source, target = LANGUAGES
    stated = file.get("source-language", ""), file.get("target-language", target)
    if tuple(each.lower().partition("-")[0] for each in stated) != LANGUAGES:
        raise XliffError(
            f"its texts of {file.get('original', '')!r} go from {stated[0]!r} to {stated[1]!r},"
            f" not from {source!r} to {target!r}; hint: translate what export-translation wrote,"
            " in its direction"
        )


def _add(body: ElementTree.Element, unit: Unit) -> None:
    attributes = {"id": unit.id, "restype": f"x-{unit.kind}", _SPACE: "preserve"}
    element = ElementTree.SubElement(body, _name("trans-unit"), attributes)
    ElementTree.SubElement(element, _name("source")).text = unit.source
    target = ElementTree.SubElement(element, _name("target"), {"state": _STATES[unit.state]})
    target.text = unit.target
    if unit.note:
        ElementTree.SubElement(element, _name("note")).text = unit.note


def _text(unit: ElementTree.Element, name: str) -> str:
    found = unit.find(_name(name))
    return "" if found is None else "".join(found.itertext())


def _name(local: str) -> str:
    return f"{{{_NAMESPACE}}}{local}"
