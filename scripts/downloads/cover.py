"""The cover of an e-book as a picture: the title over the site's drawing."""

import io
from pathlib import Path

import resvg_py
from PIL import Image, ImageDraw, ImageFont

from scripts.downloads import drawings

_FONT = "overrides/assets/vendored/literata-latin-400-normal.woff2"
_WIDTH, _HEIGHT = 1000, 1500  # pixels; the shape that shops and readers ask for
_MARGIN = 90


def png(root: Path, titles: list[str]) -> bytes:
    """Give the cover with `titles` one below the other; the same input gives the same bytes."""
    colours = drawings.palette(root)
    cover = Image.new("RGB", (_WIDTH, _HEIGHT), colours["--paper"])
    width = _WIDTH - 2 * _MARGIN
    raw = resvg_py.svg_to_bytes(
        svg_string=drawings.drawing(root, drawings.COVER), width=width, skip_system_fonts=True
    )
    drawn = Image.open(io.BytesIO(bytes(raw))).convert("RGBA")
    cover.paste(drawn, (_MARGIN, _HEIGHT - drawn.height - 140), drawn)
    size = 100 if len(titles) == 1 else 76
    font = ImageFont.truetype(root / _FONT, size, layout_engine=ImageFont.Layout.BASIC)
    pen, top = ImageDraw.Draw(cover), 190 if len(titles) == 1 else 130
    for title, colour in zip(titles, (colours["--ink"], colours["--leaf"]), strict=False):
        for line in _lines(title, font, width):
            pen.text((_WIDTH / 2, top), line, fill=colour, font=font, anchor="ma")
            top += round(size * 1.25)
        top += size // 2
    out = io.BytesIO()
    cover.quantize(64).save(out, "PNG", optimize=True)
    return out.getvalue()


def _lines(title: str, font: ImageFont.FreeTypeFont, width: int) -> list[str]:
    """Give a title in as few lines as fit, of about the same length."""
    words = title.split()
    for count in range(1, len(words) + 1):
        share = -(-len(title) // count)
        lines: list[str] = []
        for word in words:
            if lines and (len(lines[-1]) + len(word) < share or len(lines) == count):
                lines[-1] += f" {word}"
            else:
                lines.append(word)
        if all(font.getlength(line) <= width for line in lines):
            return lines
    return words
