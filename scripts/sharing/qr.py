"""Codes for phones (QR, ISO/IEC 18004) of addresses that are real.

Drawn by segno, in black on white with the quiet zone that the standard asks for, so that
they can be read in a dark page and on paper. The same address gives the same bytes.
"""

import io

import segno

from scripts.generator import is_local

_QUIET = 4  # modules of white around it; section 9.1 of the standard
_DOT = 8  # pixels a module in a PNG: sharp at 5 cm on paper, and a few kilobytes


def svg(address: str, title: str = "") -> str:
    """Give the code of `address` as an `<svg>` element without inline styles.

    It has no size of its own, only a `viewBox`; `title` is its text for those who cannot see
    it. Raises `ValueError` if `address` is this machine's: a code must not carry that away.
    """
    out = io.BytesIO()
    _code(address).save(
        out,
        kind="svg",
        border=_QUIET,
        light="#fff",
        omitsize=True,
        xmldecl=False,
        svgclass=None,
        lineclass=None,
        nl=False,
        title=title or None,
    )
    return out.getvalue().decode()


def png(address: str) -> bytes:
    """Give the code of `address` as a PNG. Raises `ValueError` as `svg` does."""
    out = io.BytesIO()
    _code(address).save(out, kind="png", border=_QUIET, scale=_DOT)
    return out.getvalue()


def _code(address: str) -> segno.QRCode:
    if is_local(address):
        hint = "set one: SITE_URL=https://… make site"
        raise ValueError(f"{address!r} is no address that others can follow; {hint}")
    return segno.make_qr(address, error="m", boost_error=False)
