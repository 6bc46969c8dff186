"""All that MkDocs must be told while it renders; `mkdocs.yml` names this file as its hook."""

from collections import defaultdict
from pathlib import Path
from typing import Any

import jinja2
import material
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as RenderedPage
from mkdocs.utils import get_relative_url

from scripts import project, toml
from scripts.finding import report
from scripts.generator import is_local
from scripts.sharing import qr
from scripts.text import (
    access,
    dates,
    errata,
    freshness,
    glossary,
    help_lines,
    in_place,
    new_chapter,
    notices,
    replay_numbers,
    reviewed,
    source_text,
    wording,
)
from scripts.text.aligned import pairs
from scripts.text.facts import Facts
from scripts.text.files import read_pages
from scripts.text.generated import fill, reading_time
from scripts.text.pages import Page


class Edition:
    """What one build reads once and every page uses."""

    def __init__(self, root: Path) -> None:
        # A chapter that is being written lacks some heads; only a preview gets here with one.
        self.pages = {page.path: new_chapter.shown(page) for page in read_pages(root)[0]}
        self.states: dict[str, list[freshness.State]] = defaultdict(list)  # by page
        for state in freshness.states(pairs(self.pages.values()), reviewed.read(root)[0]):
            self.states[state.pair.page].append(state)
        self.words = wording.interface(root)
        self.errata = tuple(errata.read(root)[0])
        self.source = source_text.facts(root)
        self.numbers = replay_numbers.read(root, self.pages.values(), self.errata)
        self.help_lines = tuple(help_lines.read(root)[0])
        self.terms = glossary.read(root)
        self.access = access.read(root)
        self.version = project.version(root)
        self.epoch = project.epoch(root)

    def chapters(self, language: str, order: list[str]) -> tuple[Page, ...]:
        """Give the chapters of a language in reading order (`order`: paths in the language)."""
        named = (self.pages.get(f"{language}/{name}") for name in order)
        return tuple(page for page in named if page and page.is_chapter)

    def stated(self, language: str) -> str:
        """Give version and date in the words of a language."""
        date = dates.long(self.epoch, language)
        return self.words[language]["edition"].format(version=self.version, date=date)


class Furniture:
    """What all pages of one language share."""

    def __init__(self, edition: Edition, nav: Navigation, config: MkDocsConfig) -> None:
        pages = {each.file.src_uri: each for each in nav.pages}
        language = next(iter(pages)).split("/", 1)[0]
        names = {src: edition.pages[src] for src in pages}
        self.kinds = {page.meta.get("kind"): pages[src] for src, page in names.items()}
        self.facts = _facts(language, config)
        self.chapters = [pages[page.path] for page in self.facts.chapters]
        self.numbers = {page.path: n for n, page in enumerate(self.facts.chapters, start=1)}
        self.reading_times = {
            page.path: reading_time(page, self.facts.words) for page in self.facts.chapters
        }


_BEARABLE = {"D107", "D108"}  # a heavy picture and HTML stop a build, and not a preview

# The current build's; MkDocs' hooks have no place of their own.
_edition: list[Edition] = []
_furniture: list[Furniture] = []  # of the language being built
_templates: list[jinja2.Environment] = []


def on_pre_build(config: MkDocsConfig) -> None:
    """Read the edition. A preview, which no check has stopped, may find that it cannot be read."""
    root = Path(config.config_file_path).parent
    if _is_outermost(config):
        try:
            _edition[:] = [Edition(root)]
        except toml.TomlError as error:
            raise PluginError(str(error)) from error
        unreadable = [found for found in read_pages(root)[1] if found.code not in _BEARABLE]
        if unreadable:
            raise PluginError(report(unreadable))


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Leave Material's own folder out: pages take nothing of its thousands of files."""
    theme = Path(material.__file__).parent
    config.theme.dirs = [each for each in config.theme.dirs if theme not in Path(each).parents]
    return config


@event_priority(-200)  # after static-i18n (-100) has made its own files
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Give every page the address its front matter asks for, under its language."""
    for file in files.documentation_pages():
        alternates: dict[str, File] = vars(file)["alternates"]  # static-i18n's
        for each in (file, *alternates.values()):
            _move(each, config)
    return files


def _move(file: File, config: MkDocsConfig) -> None:
    page = _edition[0].pages.get(file.src_uri)
    if page is None:
        return
    address = _address(page)
    file.dest_uri = f"{address}index.html" if address.endswith("/") else address
    file.url = file._get_url(config.use_directory_urls)
    file.abs_dest_path = str(Path(config.site_dir, file.dest_uri))


def _address(page: Page) -> str:
    """Give a page's address from the site's root."""
    if page.name == "404.md":
        return f"{page.language}/404.html"
    return "".join(f"{part}/" for part in (page.language, page.meta.get("slug")) if part)


def on_nav(nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> None:
    """Work out once what every page of a language will ask for."""
    _furniture[:] = [Furniture(_edition[0], nav, config)]


def on_page_markdown(
    markdown: str, /, *, page: RenderedPage, config: MkDocsConfig, files: Files
) -> str:
    """Tell readers at each block what is not known about it; put in what is made from data."""
    language, name = page.file.src_uri.split("/", 1)
    edition = _edition[0]
    here = edition.pages[page.file.src_uri]
    page.meta.update(here.meta)
    partner = edition.pages.get(f"{project.other(language)}/{name}")
    link = get_relative_url(_address(partner), page.url) if partner else ""
    told = notices.of_page(edition.states[name], language, edition.words[language], link)
    told_of = notices.put_in(new_chapter.titled(markdown, here), told)
    return fill(told_of, _furniture[0].facts)


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """Give templates all words, for the root and for links to the other language.

    Both languages get the first one's environment, so that templates are compiled once.
    """
    if _is_outermost(config):
        env.globals["all_words"] = _edition[0].words
        env.auto_reload = False  # else it looks for changes at each of a page's parts
        _templates[:] = [env]
    return _templates[0]


def on_page_context(
    context: dict[str, Any], /, *, page: RenderedPage, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Give templates the words, the other language and the place among the chapters."""
    edition = _edition[0]
    here = edition.pages[page.file.src_uri]
    furniture = _furniture[0]
    facts = furniture.facts
    context["here"] = here
    context["words"] = facts.words
    context["chapters"] = furniture.chapters
    context["number"] = furniture.numbers.get(here.path, 0)
    context["named"] = furniture.kinds
    for kind in ("about", "in-place", "truths", "downloads"):
        context[kind.replace("-", "_")] = furniture.kinds[kind]
    changes, context["queries"] = _logged(here)
    context["changes"] = changes
    in_source_language = here.language == project.LANGUAGES[0]
    context["readings"] = in_place.switch(facts.words) if changes and in_source_language else ""
    context["reading_times"] = furniture.reading_times
    context["edition"] = facts.edition
    context["has_questions"] = any(block.kind == "questions" for block in here.blocks)
    context["has_truths"] = any(block.kind == "truth" for block in here.blocks)
    context["has_editors_parts"] = here.is_chapter and any(
        block.by_editor and block.kind.startswith("heading") for block in here.blocks
    )
    address = page.canonical_url or ""
    printed = here.meta.get("kind") != "missing" and not is_local(address)
    context["code"] = qr.svg(address) if printed else ""
    return context


def on_shutdown() -> None:
    """Let go of all that one build has read."""
    for kept in (_edition, _furniture, _templates):
        kept.clear()


def _is_outermost(config: MkDocsConfig) -> bool:
    """Tell the outermost build: static-i18n builds its other languages from inside the first."""
    i18n: Any = config.plugins["i18n"]
    return not i18n.building


def _logged(here: Page) -> tuple[int, int]:
    """Give how many corrections and how many queries a chapter's blocks have in the log."""
    blocks = {block.id for block in here.blocks} if here.is_chapter else set()
    own = [erratum for erratum in _edition[0].errata if erratum.block in blocks]
    changes = sum(erratum.changes_words for erratum in own)
    return changes, sum(erratum.status == "queried" for erratum in own)


def _facts(language: str, config: MkDocsConfig) -> Facts:
    edition = _edition[0]
    order = [str(name) for name in config.nav or []]
    return Facts(
        language=language,
        words=edition.words[language],
        chapters=edition.chapters(language, order),
        errata=edition.errata,
        dutch=edition.chapters(project.LANGUAGES[0], order),
        source=edition.source,
        numbers=edition.numbers,
        edition=edition.stated(language),
        help_lines=edition.help_lines,
        terms=edition.terms,
        access=edition.access,
    )
