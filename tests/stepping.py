"""One finishing step over the pages in a folder, for tests of steps."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from scripts.site import html


def step(work: Callable[..., Any], site: Path, *given: Any) -> Any:
    """Read the pages of `site`, let `work` change them, and write them; gives what it gives."""
    pages = html.read_pages(site)
    result = work(site, pages, *given)
    html.write_pages(site, pages)
    return result
