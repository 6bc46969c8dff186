"""Blocks by the names that people type, from a bare id to a file's path with an id."""

from collections.abc import Iterable

from scripts.project import LANGUAGES
from scripts.text.aligned import Pair


def find(name: str, pairs: Iterable[Pair]) -> Pair:
    """Give the pair that `name` means. Raises `ValueError` if it means none.

    `vastklampen`, `veiligheid.md#vastklampen`, `en/veiligheid.md#vastklampen` and
    `docs/en/veiligheid.md#vastklampen` are the same; `veiligheid.md` is the front matter.
    """
    wanted = name.removeprefix("docs/")
    for language in LANGUAGES:
        wanted = wanted.removeprefix(f"{language}/")
    for pair in pairs:
        if wanted == pair.name or (pair.id and wanted == pair.id):
            return pair
    raise ValueError(
        f"There is no block {name!r}. Name one by its id, or as veiligheid.md#vastklampen;"
        " veiligheid.md alone is the page's title and description."
        " `python -m scripts status` lists them."
    )
