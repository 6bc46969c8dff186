"""Our whole pipeline but for images and books, as one process: what `make bench` measures.

Prints the processor seconds of each part as JSON. `python -m tests.bench.pipeline SITE`, in
the folder of the project that is built.
"""

import json
import resource
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from scripts import generator, project
from scripts.commands.verb import free_seldom, leave
from scripts.downloads import volume, zips
from scripts.finding import report
from scripts.rules import exemptions
from scripts.site import finish, html, site_checks
from scripts.text.check import check, unproved

_EPOCH = 1795500000


def main(site: Path) -> None:
    """Check, render, finish, check, and make the bundles."""
    parts: dict[str, float] = {"start": _used()}

    def part(name: str, work: Callable[..., Any], *given: Any) -> Any:
        before = _used()
        result = work(*given)
        parts[name] = parts.get(name, 0.0) + _used() - before
        return result

    free_seldom()
    root, url = project.ROOT, generator.site_url(project.ROOT)
    found = part("text checks", check, root)
    # Words drawn by lot are no translation of each other, so the checks of wording (T) say much.
    assert all(each.code.startswith("T") for each in found), report(found)
    part("text checks", unproved, root)
    part("MkDocs", generator.render, root, site, _EPOCH)
    edition = volume.read(root, url, _EPOCH)
    pages: html.Pages = part("finish", finish.finish, site, edition)
    found = part("site checks", site_checks.check, site, url, pages)
    assert not exemptions.apply(root, found, "site"), "the generated pages have faults"
    (site / project.BUNDLE).parent.mkdir(exist_ok=True)
    _, found = part("bundles", zips.bundles, site, pages, edition)
    assert not exemptions.apply(root, found, "site"), "the generated bundles have faults"
    print(json.dumps(parts))


def _used() -> float:
    each = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(used.ru_utime + used.ru_stime for used in each)


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
    leave(0)
