"""Which files are made from the text, and how each is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from scripts.downloads import kept, parallel, plain
from scripts.downloads.volume import Edition, Volume
from scripts.project import LANGUAGES
from scripts.text import aligned
from scripts.text.files import read_pages

STEM = "raak-in-je-relatie"  # of every name; a name has no version, so that links stay right
BOTH = "-".join(LANGUAGES)


def _no_recipe(_: Path) -> None:
    raise NotImplementedError


@dataclass(frozen=True)
class Recipe:
    """One file: its format, its language (`nl`, `en`, `nl-en`) and, for a handout, its chapter."""

    name: str
    format: str
    language: str
    write: Callable[[Path], None] = _no_recipe  # a site bundle is made from the site
    chapter: str = ""


def recipes(root: Path, edition: Edition) -> list[Recipe]:
    """Give all files to be made from the text."""
    return [*_texts(edition.volumes), *_data(root, edition.source)]


def makers(root: Path) -> str:
    """Give a hash of all that decides how files are made, apart from the text."""
    places = (root / "scripts/downloads", root / "overrides/assets/vendored")
    files = [path for place in places for path in place.rglob("*") if path.is_file()]
    files = [path for path in files if "__pycache__" not in path.parts]
    return kept.of_files([*files, root / "requirements.txt"])


def _texts(volumes: Mapping[str, Volume]) -> list[Recipe]:
    return [
        Recipe(f"{STEM}-{language}.{ending}", ending, language, partial(_write, make, volume))
        for language, volume in volumes.items()
        for ending, make in (("txt", plain.text), ("md", plain.markdown))
    ]


def _write(make: Callable[[Volume], str], volume: Volume, target: Path) -> None:
    target.write_text(make(volume), "utf-8", newline="")


def _data(root: Path, source: Volume) -> list[Recipe]:
    pairs = aligned.pairs(read_pages(root)[0])
    rows = parallel.rows(pairs, [chapter.name for chapter in source.chapters])
    made = {"tmx": parallel.as_tmx, "csv": parallel.as_csv, "json": parallel.as_json}

    def write(make: Callable[[list[parallel.Row], str, str], str], target: Path) -> None:
        target.write_text(make(rows, source.version, source.date), "utf-8", newline="")

    return [
        Recipe(f"{STEM}-{BOTH}.{ending}", ending, BOTH, partial(write, make))
        for ending, make in made.items()
    ]
