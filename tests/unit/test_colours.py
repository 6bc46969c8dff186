"""What the style sheet promises about colours, read from the file."""

import re
from itertools import product

import pytest

from scripts.project import ROOT

TEXT = (ROOT / "overrides/assets/css/colours.css").read_text("utf-8")
LISTS = [dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", part)) for part in TEXT.split(":root")[1:]]


def luminance(colour: str) -> float:
    """Give the relative luminance of `#rrggbb` (WCAG 2.2, 1.4.6)."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_there_are_a_light_list_and_two_equal_dark_ones() -> None:
    light, by_device, by_choice = LISTS
    assert by_device == by_choice
    assert light.keys() == by_device.keys()


@pytest.mark.parametrize("scheme", [0, 1])
def test_text_is_seven_to_one_on_all_that_it_stands_on(scheme: int) -> None:
    colours = LISTS[scheme]
    for text, ground in product(("ink", "soft", "leaf", "clay"), ("paper", "card")):
        assert contrast(colours[text], colours[ground]) >= 7, (text, ground)
    assert contrast(colours["ink"], colours["mark"]) >= 7


def test_contrast_is_measured_as_wcag_does() -> None:
    assert round(contrast("#000000", "#ffffff"), 1) == 21
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48
