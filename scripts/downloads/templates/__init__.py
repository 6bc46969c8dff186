"""Templates and style sheets of the books, and how they are filled in."""

import re
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from scripts.downloads import drawings
from scripts.downloads.volume import Volume

HERE = Path(__file__).parent
_INWARD = re.compile(r'href="#([^"]+)"')


def filled(template: str, volume: Volume, **values: Any) -> str:
    """Give a template filled in; what is not HTML already is escaped."""
    environment = Environment(
        loader=FileSystemLoader(HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["marked"] = _marked
    return environment.get_template(template).render(volume=volume, **values)


def sheet(root: Path, *names: str) -> str:
    """Give style sheets joined, `{{ colour }}` being the site's colour of that name."""
    text = "".join((HERE / f"{name}.css").read_text("utf-8") for name in names)
    for name, value in drawings.palette(root).items():
        text = text.replace(f"{{{{ {name.removeprefix('--')} }}}}", value)
    return text


def _marked(html: str, mark: str) -> Markup:
    """Give a passage's HTML as it is, its links within the book leading to ids with `mark`."""
    return Markup(_INWARD.sub(lambda found: f'href="#{found[1]}{mark}"', html))
