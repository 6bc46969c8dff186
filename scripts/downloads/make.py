"""All downloads of a finished site: made, listed in the manifest and on the Downloads pages."""

from collections.abc import Callable
from pathlib import Path

from scripts.downloads import kept, listing, manifest, tools, zips
from scripts.downloads.recipes import Recipe, makers, recipes
from scripts.downloads.volume import Edition, Volume
from scripts.finding import Finding
from scripts.project import BUNDLE
from scripts.sharing import practices
from scripts.site import elements, html, site_checks

Tell = Callable[[str], None]


def make(site: Path, pages: html.Pages, root: Path, edition: Edition, tell: Tell) -> list[Finding]:
    """Make every download that this machine can, into `site`; gives what is wrong with them.

    `pages` are the site's; they become the bundles'. `tell` is told what takes long and what
    was left out. Raises `ValueError` on a text that a format cannot take, and `OSError`; the
    caller then throws `site` away.
    """
    folder = (site / BUNDLE).parent
    folder.mkdir()
    made = books(folder, root, edition, tell)
    listed = {
        page: elements.copied(tree)
        for page, tree in pages.items()
        if listing.place(tree) is not None or practices.place(tree)
    }
    zipped, findings = zips.bundles(site, pages, edition)
    made = [*(Recipe(name, "zip", language) for name, language in zipped.items()), *made]
    entries = [_entry(folder / each.name, each, edition.source) for each in made]
    manifest.write(folder, entries)
    listing.put(listed, edition.volumes, entries)
    practices.put_files(listed, entries)
    html.write_pages(site, listed)
    return findings + site_checks.check(site, edition.site_url, listed)


def books(folder: Path, root: Path, edition: Edition, tell: Tell) -> list[Recipe]:
    """Make what is made from the text itself; what has not changed is taken from `build/kept`."""
    every = recipes(root, edition)
    absent = tools.missing()
    for tool in absent:
        tell(tools.lacking([each.name for each in every if each.format in tool.formats], tool))
    left_out = {each for tool in absent for each in tool.formats}
    chosen = [each for each in every if each.format not in left_out]
    kept_in = root / "build/kept"
    how = makers(root)
    for number, recipe in enumerate(chosen, start=1):
        name = kept.key(recipe.name, how, repr(recipe.made_from))
        if kept.fetch(kept_in, name, folder / recipe.name, recipe.write):
            tell(f"Made {recipe.name} ({number} of {len(chosen)}).")
    kept.clear(kept_in)
    return chosen


def _entry(path: Path, recipe: Recipe, volume: Volume) -> manifest.Entry:
    size, sha256 = manifest.measured(path)
    return manifest.Entry(
        name=recipe.name,
        format=recipe.format,
        language=recipe.language,
        chapter=recipe.chapter,
        size=size,
        sha256=sha256,
        version=volume.version,
        date=volume.date,
    )
