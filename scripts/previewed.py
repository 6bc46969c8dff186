"""What a preview does around MkDocs, as `scripts build` does it for a build: check and finish.

A build's MkDocs loads none of it, nor what it needs: a fifth of a second each time.
"""

from collections.abc import Collection, Iterator
from pathlib import Path

from scripts import project
from scripts.downloads import volume
from scripts.finding import Finding
from scripts.site import finish, site_checks
from scripts.text import check


def text(root: Path) -> Iterator[Finding]:
    """Give what is wrong with the text under `root`, and what is not proved in it."""
    yield from check.check(root)
    yield from check.unproved(root)


def site(site: Path, url: str, lighter: Collection[str]) -> list[Finding]:
    """Finish what MkDocs wrote into `site`, for `url`; gives what is wrong with its pages.

    `lighter` names the steps of `finish.LIGHTER` to do.
    """
    edition = volume.read(project.ROOT, url, project.epoch())
    return site_checks.check(site, url, finish.finish(site, edition, lighter))
