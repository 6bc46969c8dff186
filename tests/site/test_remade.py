"""A page that a preview makes again is, byte for byte, the page that making all would give."""

import json
import re
from pathlib import Path

import pytest

from tests.building import copy_project, run

# Edits each page and lets it be made again, then makes all pages elsewhere; says what it refuses.
MADE = """
import json, sys
from pathlib import Path
from scripts.project import ROOT
from scripts.previewing.worker import Preview

edits, folder = json.loads(sys.argv[1]), Path("seen")
first = Preview(ROOT, folder / "first", lambda _: None)
for path, (old, new) in edits.items():
    file = ROOT / "docs" / path
    text = file.read_text("utf-8")
    assert text.count(old) == 1, (path, text.count(old))
    file.write_text(text.replace(old, new), "utf-8")
    try:
        first.again([Path(path).name])
    except ValueError as error:
        print(error)
Preview(ROOT, folder / "second", lambda _: None)
"""
EDITS = {
    "nl/opening.md": ("is zoiets als het lopen van", "is een zwaluwstaart en"),
    "en/veiligheid.md": (
        "Intimate relationships.\n",
        "A *swallowtail*, and [this](hechting.md).\n",
    ),
    "nl/hechting.md": ("/// samen", "Een zwaluwstaart.\n{: #zwaluwstaart .redactie }\n\n/// samen"),
    "nl/over.md": ("een korte tekst", "een zwaluwstaart"),
    "en/index.md": ("stop when you like", "swallowtail"),
    "nl/woorden.md": (" {: #woorden }", " en een zwaluwstaart {: #woorden }"),
    "en/404.md": ("\n# ", "\nA swallowtail.\n{: #swallowtail }\n\n# "),
    "nl/downloads.md": ("\n# ", "\nEen zwaluwstaart.\n{: #zwaluws }\n\n# "),
    "nl/praktijken.md": ("\n# ", "\nEen zwaluwstaart.\n{: #zwaluw }\n\n# "),
    "en/over.md": ("title: ", "title: Swallowtail, "),  # the last: it is refused from then on
}
STALE = {  # pages that are made from others, not the edited ones
    "nl/verbeteringen/index.html",
    "en/corrections/index.html",
    "nl/voor-praktijken/index.html",
    "en/for-practices/index.html",
    "s/raak/index.html",
    "s/raak/nl/index.html",
}
_RECORDS = re.compile(rb"assets/search/(\w\w)\.[0-9a-f]{8}\.js")  # made anew when all is made


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """Give the folder of both sites, and what was said meanwhile."""
    root = copy_project(tmp_path_factory.mktemp("remade") / "project")
    done = run(root, "-c", MADE, json.dumps(EDITS), NO_MKDOCS_2_WARNING="1")
    assert done.returncode == 0, done.stderr
    return root / "seen", done.stdout.splitlines()


def pages(site: Path) -> dict[str, bytes]:
    return {
        path.relative_to(site).as_posix(): _RECORDS.sub(rb"assets/search/\1.js", path.read_bytes())
        for path in site.rglob("*.html")
    }


def test_pages_made_again_are_those_that_making_all_gives(made: tuple[Path, list[str]]) -> None:
    first, second = (pages(made[0] / name / "site") for name in ("first", "second"))
    assert first.keys() == second.keys()
    edited = {page for page in second if re.search(rb"swallowtail|zwaluwstaart", second[page])}
    assert len(edited) > 8
    retitled = {page for page in second if b"Swallowtail, " in second[page]}
    stale = {page for page in first if first[page] != second[page]}
    assert stale == STALE | retitled, stale ^ (STALE | retitled)


def test_what_shows_on_other_pages_is_refused(made: tuple[Path, list[str]]) -> None:
    assert made[1] == [
        "en/for-practices/index.html is made from all pages",
        "front matter has changed",
    ]
