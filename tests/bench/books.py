"""The project with as many chapters as asked, and the same text for the stock theme."""

import random
import re
import shutil
from datetime import date
from pathlib import Path

from scripts.project import LANGUAGES
from scripts.text import reviewed
from scripts.text.aligned import pairs
from scripts.text.files import read_pages
from tests.building import copy_project

_MARKS = {
    "nl": ("citaat", "redactie", "kort"),
    "en": ("quote", "editor", "short"),
}

STOCK = """\
site_name: Raak in je relatie
site_url: http://127.0.0.1:8000/
docs_dir: docs
theme:
  name: material
  font: false
nav:
{nav}
not_in_nav: 404.md
markdown_extensions:
  - attr_list
  - pymdownx.blocks.admonition:
      types: [waarheid, truth, redactie, editor, kort, short]
plugins:
  - search
  - i18n:
      docs_structure: folder
      languages:
        - {{locale: nl, name: Nederlands, default: true}}
        - {{locale: en, name: English}}
"""


def ours(target: Path, chapters: int) -> Path:
    """Copy the project to `target` with `chapters` chapters in each language; gives `target`.

    The chapters it has come first. Those made up are of the author's words, as many and as
    often as there, in another order, so that they pack no better than other text would.
    """
    copy_project(target)
    pages = read_pages(target)[0]
    real = [page.name for page in pages if page.language == "nl" and page.is_chapter]
    names = [f"extra-{number:04}" for number in range(1, chapters - len(real) + 1)]
    for language in LANGUAGES:
        words = _words(target, language)
        for name in names:
            text = _chapter(name, language, words)
            (target / "docs" / language / f"{name}.md").write_text(text, "utf-8")
    compared = pairs(read_pages(target)[0])  # or pages would carry a notice at every block
    reviews = {pair.name: reviewed.of(pair, date(2026, 11, 25)) for pair in compared}
    reviewed.write(target, reviews, list(reviews))
    settings = target / "mkdocs.yml"
    last = "  - hechting.md\n"
    added = "".join(f"  - {name}.md\n" for name in names)
    settings.write_text(settings.read_text("utf-8").replace(last, last + added), "utf-8")
    return target


def stock(project: Path, target: Path) -> Path:
    """Make at `target` the stock theme's project of the text in `project`; gives `target`."""
    target.mkdir(parents=True)
    shutil.copytree(project / "docs", target / "docs")
    for path in (target / "docs").rglob("*.md"):
        said = path.read_text("utf-8")
        path.write_text(re.sub(r"^template: .*\n", "", said, flags=re.M), "utf-8")  # ours
    nav = re.search(r"^nav:\n((?:  - .*\n)+)", (project / "mkdocs.yml").read_text("utf-8"), re.M)
    assert nav, "mkdocs.yml has no nav"
    (target / "mkdocs.yml").write_text(STOCK.format(nav=nav[1].rstrip()), "utf-8")
    return target


def _words(project: Path, language: str) -> list[str]:
    """Give all words of the chapters of a language, in reading order."""
    return [
        word
        for page in read_pages(project)[0]
        if page.language == language and page.is_chapter
        for block in page.blocks
        for word in re.findall(r"\w[\w’-]*", block.text)
    ]


def _chapter(name: str, language: str, words: list[str]) -> str:
    """Give one made-up chapter: a summary, seven passages, headings, a quote and a note.

    Both languages draw alike, so that they have the same blocks, as the checks demand.
    """
    chance = random.Random(name)
    quote, editor, short = _MARKS[language]

    def sentence() -> str:
        said: list[str] = []
        for _ in range(4):  # runs of the author's words, so that pairs occur as they do there
            start = int(chance.random() * (len(words) - 5))
            said += words[start : start + chance.randint(2, 5)]
        return " ".join(said).lower().capitalize() + "."

    def passage(most: int) -> str:
        return "\n".join(sentence() for _ in range(chance.randint(1, most)))

    title = " ".join([*sentence().strip(".").split()[:3], name[-4:]])
    head = f"title: {title}\nslug: {name}\nkind: chapter\ndescription: {title}."
    blocks = [
        f"# {title} {{: #{name} .{editor} }}",
        f"/// {short} | {title}\n    attrs: {{id: {name}-0}}\n\n{passage(3)}\n///",
    ]
    for number in range(1, 8):
        identity = f"{name}-{number}"
        if number in (3, 6):
            blocks.append(f"## {title} {number} {{: #{identity}-kop .{editor} }}")
        if number == 4:
            blocks.append(f"{passage(2)}\n{{: #{identity}-citaat .{quote} .{editor} }}")
        if number == 7:
            lines = f"/// {editor} | {title}\n    attrs: {{id: {identity}}}\n\n{passage(4)}\n///"
            blocks.append(lines)
        else:
            blocks.append(f"{passage(5)}\n{{: #{identity} .{editor} }}")
    return f"---\n{head}\n---\n\n" + "\n\n".join(blocks) + "\n"
