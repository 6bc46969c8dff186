"""What must hold for the pages of both languages together. Pure: pages in, findings out."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from scripts.finding import Finding
from scripts.project import LANGUAGES
from scripts.text.pages import ADMONITIONS, Block, Page, named

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ID = _SLUG
# What stands before a name, in either language, ends no sentence: St., Mr., Dr., Drs., Mevr. …
_BEFORE_NAMES = ("St", "[MmDd]r", "[MmDd]rs", "[Dd]hr", "[Mm]evr", "[Pp]rof")
_NO_TITLE = "".join(rf"(?<!\b{each}[.!?…])" for each in _BEFORE_NAMES)
# The sign stands first: to look back at every letter takes ten times as long.
SENTENCE_END = re.compile(rf"([.!?…]{_NO_TITLE}[’”)]?)\s+(?=[‘“(]?[A-ZÀ-Þ])")
_KINDS = frozenset(
    {*(f"heading{level}" for level in range(1, 7))}
    | {
        "paragraph",
        "quote",
        "truth",
        "note",
        "translator",
        "summary",
        "questions",
        "list",
        "generated",
    }
)
_NEEDED = ("index.md", "404.md")
_WITHOUT_ID = frozenset({"list", "generated"})  # neither is the author's text


def check(pages: list[Page]) -> list[Finding]:
    """Check the pages of both languages, each alone and the two against each other."""
    findings = [found for page in pages for found in _page(page)]
    for language in LANGUAGES:
        own = [page for page in pages if page.language == language]
        findings += _unique_ids(own)
        findings += _unique_slugs(own)
    findings += _pairs(pages)
    return findings


def needed(pages: list[Page]) -> list[Finding]:
    """Check that the pages are there without which no site can be made, in either language."""
    there = {page.name for page in pages}
    hint = "restore it in both languages: git checkout -- docs"
    return [
        Finding(f"docs/{LANGUAGES[0]}/{name}", 0, "E125", f"the site needs {name}", hint)
        for name in _NEEDED
        if name not in there
    ]


def _page(page: Page) -> Iterator[Finding]:
    file = f"docs/{page.path}"
    for field in ("title", "description", "slug"):
        if not isinstance(page.meta.get(field), str) or not page.meta[field].strip():
            if field == "slug" and page.name in _NEEDED:
                continue  # these two have addresses of their own
            hint = f"add a line `{field}: …` between the --- lines"
            yield Finding(file, 1, "E101", f"front matter has no {field}", hint)
    slug = page.meta.get("slug")
    if isinstance(slug, str) and not _SLUG.fullmatch(slug):
        hint = "use small letters, digits and single hyphens"
        yield Finding(file, 1, "E102", f"slug {slug!r} does not make an address", hint)
    if page.blocks and page.blocks[0].kind != "heading1":
        hint = "begin with `# Title {: #id }`"
        yield Finding(file, page.blocks[0].line, "E103", "does not begin with its title", hint)
    if page.is_chapter:
        yield from _summary(page)
    for block in page.blocks:
        yield from _block(page, block)


def _summary(page: Page) -> Iterator[Finding]:
    places = [place for place, block in enumerate(page.blocks) if block.kind == "summary"]
    if places != [1]:
        fact = f"the chapter has {len(places)} summaries"
        if not places:
            fact = "the chapter has no summary"
        elif len(places) == 1:
            fact = "the summary does not stand right after the chapter's title"
        hint = "put one `/// kort | …` (in English `/// short | …`) right after the title"
        yield Finding(f"docs/{page.path}", 1, "E115", fact, hint)


def _block(page: Page, block: Block) -> Iterator[Finding]:
    file = f"docs/{page.path}"
    if block.kind not in _KINDS:
        hint = f"use one of: {', '.join(ADMONITIONS[page.language])}"
        yield Finding(file, block.line, "E104", f"unknown kind of block: {block.kind}", hint)
    if block.kind == "truth" and not (block.title and block.id):
        lacks = "title" if not block.title else "id"
        truth = named("truth", page.language)
        hint = f"write `/// {truth} | Title` and, under it, `    attrs: {{id: an-id}}`"
        yield Finding(file, block.line, "E105", f"a truth has no {lacks}", hint)
    elif not block.id and block.kind not in _WITHOUT_ID:
        hint = "end it with `{: #an-id }`, the same in both languages"
        yield Finding(file, block.line, "E106", f"{_called(block)} has no id", hint)
    elif block.id and not _ID.fullmatch(block.id):
        hint = "use small letters, digits and single hyphens"
        yield Finding(file, block.line, "E107", f"id {block.id!r} cannot be linked to", hint)
    if not block.text.strip():
        hint = "write it, or remove the block in both languages"
        yield Finding(file, block.line, "E116", f"{_called(block)} holds no text", hint)
    if block.kind in _WITHOUT_ID and page.is_chapter:
        kind = named("questions", page.language)
        hint = f"give it as paragraphs, each with an id; only `/// {kind}` holds a list"
        yield Finding(file, block.line, "E108", f"a chapter holds a {block.kind} block", hint)
    for offset, text in enumerate(block.text.split("\n")):
        if block.kind != "list" and SENTENCE_END.search(text):
            line = block.line + offset + (3 if block.title else 0)
            hint = "begin each sentence on a line of its own"
            yield Finding(file, line, "E109", "two sentences on one line", hint)


def _called(block: Block) -> str:
    """Give what a person calls a block: `heading2` is a heading of level 2."""
    name, level = re.fullmatch(r"(\D+)(\d?)", block.kind).groups()  # type: ignore[union-attr]
    return f"a {name} of level {level}" if level else f"a {name}"


def _unique_ids(pages: Iterable[Page]) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for page in pages:
        for block in page.blocks:
            here = f"docs/{page.path}"
            if block.id in first:
                fact = f"id {block.id!r} is already used at {first[block.id]}"
                hint = "give this block an id of its own, the same in both languages"
                yield Finding(here, block.line, "E110", fact, hint)
            elif block.id:
                first[block.id] = f"{here}:{block.line}"


def _unique_slugs(pages: list[Page]) -> Iterator[Finding]:
    slugs = Counter(page.meta.get("slug") for page in pages)
    names = Counter(page.name.casefold() for page in pages)
    for page in pages:
        slug = page.meta.get("slug")
        if slug is not None and slugs[slug] > 1:
            hint = "give each page of a language a slug of its own"
            yield Finding(f"docs/{page.path}", 1, "E111", f"slug {slug!r} is used twice", hint)
        if names[page.name.casefold()] > 1:
            fact = "another file has the same name but for capitals"
            yield Finding(f"docs/{page.path}", 0, "E112", fact, "use small letters in file names")


def _pairs(pages: list[Page]) -> Iterator[Finding]:
    by_path = {page.path: page for page in pages}
    for page in pages:
        for language in LANGUAGES:
            if f"{language}/{page.name}" not in by_path:
                fact = f"has no partner docs/{language}/{page.name}"
                hint = f"write docs/{language}/{page.name} with the same blocks and ids"
                yield Finding(f"docs/{page.path}", 0, "E113", fact, hint)
        source = by_path.get(f"{LANGUAGES[0]}/{page.name}")
        if source and source is not page:
            yield from _same_blocks(source, page)


def _same_blocks(source: Page, other: Page) -> Iterator[Finding]:
    file = f"docs/{other.path}"
    own, others = _shared(source), _shared(other)
    for mine, theirs in zip(own, others, strict=False):
        if (mine.id, mine.kind, mine.by_editor) != (theirs.id, theirs.kind, theirs.by_editor):
            fact = (
                f"block {theirs.id!r} ({_sort(theirs)}) stands where the Dutch has"
                f" {mine.id!r} ({_sort(mine)}, docs/{source.path}:{mine.line})"
            )
            hint = "give both languages the same blocks, ids and kinds in the same order"
            yield Finding(file, theirs.line, "E114", fact, hint)
            return
    if len(own) != len(others):
        longer = source if len(own) > len(others) else other
        extra = _shared(longer)[min(len(own), len(others))]
        fact = f"block {extra.id!r} (docs/{longer.path}:{extra.line}) is in one language only"
        yield Finding(file, 0, "E114", fact, "add it to the other language, or remove it")


def _shared(page: Page) -> list[Block]:
    """Give the blocks that both languages must have: all but a translator's notes."""
    return [block for block in page.blocks if block.kind != "translator"]


def _sort(block: Block) -> str:
    return f"{block.kind}, the editor's" if block.by_editor else block.kind
