"""Which files are made from the text, and how each is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from scripts.downloads import drawings, epub, kept, paper, parallel, plain, zim
from scripts.downloads.volume import Edition, Volume
from scripts.project import BOTH, LANGUAGES, STEM
from scripts.text import aligned
from scripts.text.files import read_pages


def _no_recipe(_: Path) -> None:
    raise NotImplementedError


@dataclass(frozen=True)
class Recipe:
    """One file: its format, its language (`nl`, `en`, `nl-en`) and, for a handout, its chapter.

    `made_from` is all of the text that decides what is in it.
    """

    name: str
    format: str
    language: str
    made_from: object = None
    write: Callable[[Path], None] = _no_recipe  # a site bundle is made from the site
    chapter: str = ""


def recipes(root: Path, edition: Edition) -> list[Recipe]:
    """Give all files to be made from the text."""
    return [
        *_epubs(root, edition),
        *_papers(root, edition),
        *_texts(edition.volumes),
        *_data(root, edition.source),
        Recipe(
            f"{STEM}-{BOTH}.zim", "zim", BOTH, edition.volumes, partial(zim.write, root, edition)
        ),
    ]


def makers(root: Path) -> str:
    """Give a hash of all that decides how files are made, apart from the text."""
    places = (root / "scripts/downloads", root / paper.FONTS, root / drawings.FOLDER)
    files = [path for place in places for path in place.rglob("*") if path.is_file()]
    files = [path for path in files if "__pycache__" not in path.parts]
    looks = [root / drawings.COLOURS, root / drawings.RULES]
    return kept.of_files([*files, *looks, root / "requirements.txt"])


def _epubs(root: Path, edition: Edition) -> list[Recipe]:
    return [
        Recipe(
            f"{STEM}-{'-'.join(languages)}.epub",
            "epub",
            "-".join(languages),
            [edition.volumes[each] for each in languages],
            partial(epub.write, root, edition, languages),
        )
        for languages in (*((each,) for each in LANGUAGES), LANGUAGES)
    ]


def _papers(root: Path, edition: Edition) -> list[Recipe]:
    made = {f"{STEM}-{BOTH}.pdf": ("pdf", BOTH, "", paper.side_by_side(edition))}
    for language, volume in edition.volumes.items():
        stem = f"{STEM}-{language}"
        made[f"{stem}.pdf"] = ("pdf", language, "", paper.booklet(volume))
        for each in volume.chapters:
            printed = paper.handout(volume, each)
            made[f"{stem}-handout-{each.slug}.pdf"] = ("handout", language, each.title, printed)
        if cards := paper.cards(volume):
            made[f"{stem}-cards.pdf"] = ("cards", language, "", cards)
    return [
        Recipe(name, format_, language, printed, partial(paper.write, root, printed), chapter)
        for name, (format_, language, chapter, printed) in made.items()
    ]


def _texts(volumes: Mapping[str, Volume]) -> list[Recipe]:
    return [
        Recipe(
            f"{STEM}-{language}.{ending}", ending, language, volume, partial(_write, make, volume)
        )
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
        Recipe(
            f"{STEM}-{BOTH}.{ending}",
            ending,
            BOTH,
            (rows, source.version, source.date),
            partial(write, make),
        )
        for ending, make in made.items()
    ]
