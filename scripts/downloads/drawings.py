"""The site's colours and drawings, for what has no style sheet of the site's."""

import re
from base64 import b64encode
from pathlib import Path

COLOURS = "overrides/assets/css/colours.css"
RULES = "overrides/assets/css/page.css"
FOLDER = "overrides/partials/drawings"
COVER = "index"  # the drawing of the home page

_ROOT = re.compile(r":root\s*\{([^}]*)\}")
_COLOUR = re.compile(r"(--[\w-]+):\s*(#[0-9a-fA-F]{3,8})\s*;")
_RULE = re.compile(r"\.drawing ([^{]+)\{([^}]*)\}")
_VARIABLE = re.compile(r"var\((--[\w-]+)\)")


def palette(root: Path) -> dict[str, str]:
    """Give the colours of day by their names (`--leaf`): those of the first `:root`."""
    found = _ROOT.search((root / COLOURS).read_text("utf-8"))
    return dict(_COLOUR.findall(found[1])) if found else {}


def drawing(root: Path, name: str) -> str:
    """Give a drawing as an SVG file that needs nothing else."""
    colours = palette(root)
    rules = "".join(
        f"{_selectors(selector)}{{{_VARIABLE.sub(lambda found: colours[found[1]], body).strip()}}}"
        for selector, body in _RULE.findall((root / RULES).read_text("utf-8"))
    )
    svg = as_file((root / FOLDER / f"{name}.svg").read_text("utf-8").strip())
    opening, _, rest = svg.partition(">")
    return f"{opening}><style>{rules}</style>{rest}\n"


def as_file(svg: str) -> str:
    """Give an `<svg>` element of a page as a file, which must say what it is."""
    if "xmlns=" in svg:
        return svg
    return svg.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)


def as_address(svg: str) -> str:
    """Give an SVG file as a `data:` address."""
    return f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"


def _selectors(selector: str) -> str:
    """Write `:is(.a, .b)` as `.a,.b`, which every reader of SVG knows."""
    return selector.strip().removeprefix(":is(").removesuffix(")").replace(" ", "")
