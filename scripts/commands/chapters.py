"""The verb that makes an empty chapter."""

import re
from argparse import ArgumentParser, Namespace
from pathlib import Path

from scripts import project, together
from scripts.commands.verb import CannotRun, Verb, say
from scripts.project import ROOT
from scripts.text import new_chapter
from scripts.text.files import read_pages
from scripts.text.new_chapter import Heads

_ADDRESS = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_SUMMARY = {"nl": "In het kort, door de redactie", "en": "In short, by the editor"}


def run_new_chapter(given: Namespace) -> int:
    """Make an empty chapter in both languages, in its place, and say what remains to be filled."""
    name = given.slug
    dutch = given.title or name.replace("-", " ").capitalize()
    heads = {
        "nl": Heads(" ".join(dutch.split()), name),
        "en": Heads(" ".join(given.english_title.split()), given.english_slug),
    }
    config = ROOT / "mkdocs.yml"
    files = {
        ROOT / f"docs/{language}/{name}.md": new_chapter.page(
            name, language, heads[language], _SUMMARY[language]
        )
        for language in project.LANGUAGES
    }
    faults = _faults(name, heads, files)
    try:
        nav = new_chapter.navigation(config.read_text("utf-8"), name, given.after)
    except ValueError as error:
        faults.append(str(error))
    if faults:
        raise CannotRun("\n".join([*faults, "Nothing was written."]))
    together.write({**files, config: nav})
    say("Made, and put into nav in mkdocs.yml. To fill in:")
    for line in new_chapter.remaining(heads, name):
        say(f"  {line}")
    say("make serve shows it meanwhile; make check names what is still missing.")
    return 0


def _faults(name: str, heads: dict[str, Heads], files: dict[Path, str]) -> list[str]:
    """Give all that keeps a chapter from being made."""
    pages = read_pages(ROOT)[0]
    faults = [
        f"{slug!r} makes no address: use small letters, digits, single hyphens."
        for slug in (name, heads["en"].slug)
        if slug and not _ADDRESS.fullmatch(slug)
    ]
    faults += [
        f"{path.relative_to(ROOT).as_posix()}: is there already; choose another name."
        for path in files
        if path.exists()
    ]
    ids = {block.id: f"docs/{page.path}:{block.line}" for page in pages for block in page.blocks}
    faults += [
        f"{ids[each]}: a block has the id {each!r} already; choose another name."
        for each in (name, new_chapter.kind_id(name))
        if each in ids and not any(path.exists() for path in files)
    ]
    faults += [
        f"docs/{page.path}:1: has the slug {heads[page.language].slug!r} already; choose another."
        for page in pages
        if page.meta.get("slug") == heads[page.language].slug and page.name != f"{name}.md"
    ]
    return faults


def _new_chapter(parser: ArgumentParser) -> None:
    parser.add_argument("slug", metavar="SLUG", help="its file, its id and its Dutch address")
    parser.add_argument("--after", required=True, metavar="NAME", help="the chapter before it")
    parser.add_argument("--title", default="", help="in Dutch; else the SLUG with a capital")
    parser.add_argument("--english-title", default="", metavar="TITLE")
    parser.add_argument("--english-slug", default="", metavar="SLUG", help="its English address")


VERBS = (Verb("new-chapter", run_new_chapter, _new_chapter),)
