"""The picture that goes with a link: the passage set in our type on our colours.

Drawn from the text at build time with the shipped Literata; the same text gives the same
bytes. 1200 × 630 is what Open Graph and Twitter cards ask for; a phone shows it at a third
of that, so nothing is smaller than 30 pixels.
"""

import io
from bisect import bisect
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from PIL import Image, ImageColor, ImageDraw, ImageFont

from scripts.project import ROOT
from scripts.sharing import snippets

SIZE = (1200, 630)
FOLDER = "previews"  # not in the bundle
_FONTS = ROOT / "overrides/assets/vendored"
_TEXT = _FONTS / "literata-latin-400-normal.woff2"
_BOLD = _FONTS / "literata-latin-600-normal.woff2"
_MARGIN = 90
_WIDTH = SIZE[0] - 2 * _MARGIN
_LETTERS = 200  # more than fit on a line
_FOOT = 34  # pixels of the line at the bottom
_COLOURS = 32  # of paper and ink and what lies between: keeps a picture small


@dataclass(frozen=True)
class Preview:
    """What a picture says: a title (may be empty), the text under it, and whose it is."""

    title: str
    text: str
    foot: str

    @property
    def alt(self) -> str:
        """Give the words of the picture for those who cannot see it, whole."""
        parts = [each.rstrip(".") for each in (self.title,) if each]
        return ". ".join([*parts, f"{' '.join(self.text.split())} – {self.foot}"])


def draw(preview: Preview) -> bytes:
    """Give the picture as a PNG. What does not fit ends with `…`; `alt` has all of it."""
    colour = snippets.colours()
    image = Image.new("RGB", SIZE, colour["paper"])
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, 0, 24, SIZE[1]), fill=colour["leaf"])
    foot = _font(_TEXT, _FOOT)
    bottom = SIZE[1] - 70
    pen.text((_MARGIN, bottom), preview.foot, font=foot, fill=colour["soft"], anchor="ls")
    pen.line((_MARGIN, bottom - 58, SIZE[0] - _MARGIN, bottom - 58), fill=colour["line"], width=2)
    room = bottom - 58 - 40 - 70
    y = 70.0
    if preview.title:
        size, lines = _fit(preview.title, _BOLD, (76, 64, 54, 46), 1.2, room * 0.55)
        y = _set(pen, lines, _font(_BOLD, size), y, (1.2, colour["leaf"])) + 0.4 * size
    size, lines = _fit(preview.text, _TEXT, (60, 54, 48, 42, 38, 34), 1.38, 70 + room - y)
    _set(pen, lines, _font(_TEXT, size), y, (1.38, colour["ink"]))
    out = io.BytesIO()
    palette = image.quantize(_COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    palette.save(out, "PNG", optimize=True)
    return out.getvalue()


def _fit(
    text: str, face: object, sizes: tuple[int, ...], leading: float, room: float
) -> tuple[int, list[str]]:
    """Give the largest of `sizes` at which `text` takes no more than `room`, and its lines."""
    for size in sizes:
        lines = _lines(text, _font(face, size))
        if len(lines) * size * leading <= room:
            return size, lines
    most = max(1, int(room // (sizes[-1] * leading)))
    kept = lines[:most]
    font = _font(face, sizes[-1])
    while font.getlength(f"{kept[-1]} …") > _WIDTH:
        kept[-1] = kept[-1].rsplit(" ", 1)[0] if " " in kept[-1] else kept[-1][:-1]
    return sizes[-1], [*kept[:-1], f"{kept[-1]} …"]


def _lines(text: str, font: ImageFont.FreeTypeFont) -> list[str]:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if font.getlength(longer) <= _WIDTH:
            lines[-1] = longer
            continue
        rest = word
        while font.getlength(rest) > _WIDTH:  # a word that is longer than a line is broken
            ends = range(1, min(len(rest), _LETTERS))
            cut = max(1, bisect(ends, float(_WIDTH), key=_measure(rest, font)))
            lines.append(rest[:cut])
            rest = rest[cut:]
        lines.append(rest)
    return [line for line in lines if line]


def _measure(text: str, font: ImageFont.FreeTypeFont) -> Callable[[int], float]:
    return lambda end: font.getlength(text[:end])


def _set(
    pen: ImageDraw.ImageDraw,
    lines: list[str],
    font: ImageFont.FreeTypeFont,
    y: float,
    look: tuple[float, str],
) -> float:
    leading, colour = look
    for line in lines:
        pen.text((_MARGIN, y), line, font=font, fill=ImageColor.getrgb(colour), anchor="la")
        y += font.size * leading
    return y


@cache
def _font(face: object, size: int) -> ImageFont.FreeTypeFont:
    # The basic layout is the same wherever this runs; Raqm would depend on the machine.
    return ImageFont.truetype(str(face), size, layout_engine=ImageFont.Layout.BASIC)
