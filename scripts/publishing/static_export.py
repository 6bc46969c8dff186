"""A plain folder for hosts that only take files (GitHub Pages, Netlify, Cloudflare Pages).

Their settings files go along, and the security policy stands in each page as well, since
GitHub Pages sends no headers of ours.
"""

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from scripts.publishing.releases import ReleaseError
from scripts.site import html

MARK = ".nojekyll"  # tells GitHub Pages to take the files as they are; also that this is ours
_NOT_IN_PAGES = ("frame-ancestors",)  # a page may not state it (CSP Level 3, section 3.3)


def export(site: Path, target: Path, policy: str, extra: Mapping[str, str]) -> None:
    """Write `site` to `target` whole, with the `extra` files (text by name) and the `policy`.

    Raises `ReleaseError` if `target` holds something that is not an earlier export.
    """
    target = target.resolve()
    if target.exists() and not (target / MARK).exists() and any(target.iterdir()):
        raise ReleaseError(f"{target} holds other files: name a new folder")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".export-", dir=target.parent) as temporary:
            made = Path(temporary) / "made"
            shutil.copytree(site, made)
            for path in html.pages(made):
                path.write_text(with_policy(path.read_text("utf-8"), policy), "utf-8")
            for name, text in {**extra, MARK: ""}.items():
                (made / name).write_text(text, "utf-8")
            if target.exists():
                target.rename(Path(temporary) / "old")
            made.rename(target)
    except OSError as error:
        raise ReleaseError(
            f"{target} cannot be written ({error.strerror or error}): mend its room or its"
            " permissions, then export again"
        ) from error


def with_policy(page: str, policy: str) -> str:
    """Give a page that states the policy itself, before anything that it governs."""
    directives = [each for each in policy.split("; ") if each.split()[0] not in _NOT_IN_PAGES]
    content = "; ".join(directives)
    stated = (
        f'<meta http-equiv="Content-Security-Policy" content="{content}">'
        '<meta name="referrer" content="no-referrer">'
    )
    charset, _, rest = page.partition('<meta charset="utf-8"')
    if not rest:
        raise ReleaseError("a page has no <meta charset>: see overrides/")
    end = rest.index(">") + 1
    return f'{charset}<meta charset="utf-8"{rest[:end]}{stated}{rest[end:]}'
