"""Codes for phones: what they say is read back with another library."""

import io
import re

import pytest
import zxingcpp
from PIL import Image

from scripts.sharing import qr

ADDRESSES = [
    "https://raak.example.org/s/loslaten/",
    "https://example.org/a/b/s/van-waarde/nl/",
    "https://example.org/nl/veiligheid/?a=1&b=%22#eigen-ding",
    "https://vóór.example/" + "x" * 300,
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_phone_reads_the_address_from_the_png(address: str) -> None:
    (found,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(qr.png(address))).convert("L"))
    assert found.text == address


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_svg_draws_the_same_code_as_the_png(address: str) -> None:
    image = Image.open(io.BytesIO(qr.png(address))).convert("L")
    drawn = qr.svg(address)
    modules = image.width // 8
    assert f'viewBox="0 0 {modules} {modules}"' in drawn
    (path,) = re.findall(r'stroke="#000" d="([^"]+)"', drawn)
    x, y = 0.0, 0.0
    dark = set()
    for command, arguments in re.findall(r"([Mmh])([^Mmh]+)", path):
        numbers = [float(n) for n in re.findall(r"-?[\d.]+", arguments)]
        if command == "M":
            x, y = numbers
        elif command == "m":
            x, y = x + numbers[0], y + numbers[1]
        else:
            dark |= {(round(x) + n, int(y)) for n in range(round(numbers[0]))}
            x += numbers[0]
    assert dark == {
        (column, row)
        for column in range(modules)
        for row in range(modules)
        if image.getpixel((column * 8 + 4, row * 8 + 4)) == 0
    }


def test_the_svg_may_stand_in_a_page_under_a_strict_policy() -> None:
    drawn = qr.svg(ADDRESSES[0], "Code & “link” <nl>")
    assert drawn.startswith("<svg") and drawn.endswith("</svg>")
    assert "style=" not in drawn and "<script" not in drawn
    assert "<title>Code &amp; “link” &lt;nl&gt;</title>" in drawn


def test_the_same_address_gives_the_same_bytes() -> None:
    assert qr.png(ADDRESSES[0]) == qr.png(ADDRESSES[0])
    assert qr.svg(ADDRESSES[0]) == qr.svg(ADDRESSES[0])


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:8000/nl/", "http://localhost/", "", "nl/veiligheid/"]
)
def test_no_code_carries_away_an_address_of_this_machine(address: str) -> None:
    for make in (qr.svg, qr.png):
        with pytest.raises(ValueError, match="SITE_URL"):
            make(address)
