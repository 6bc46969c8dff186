"""Markdown that pages ask for with `[[name]]`: it says what the data says, never otherwise."""

from collections.abc import Callable, Mapping
from functools import partial
from html import escape

from scripts.text import access, glossary, help_page, in_place, log_shown
from scripts.text.facts import Facts, Words
from scripts.text.help_lines import REGIONS
from scripts.text.literal import literal
from scripts.text.pages import Page

_WORDS_A_MINUTE = 180  # a calm reader; Brysbaert (2019) measured a mean of 238 for English

_TRUTH = {"nl": "waarheid", "en": "truth"}


def fill(markdown: str, facts: Facts) -> str:
    """Put the generated parts in the place of their `[[name]]` lines."""
    for name, make in _PARTS.items():
        if f"[[{name}]]" in markdown:
            markdown = markdown.replace(f"[[{name}]]", make(facts))
    return markdown


def minutes(page: Page) -> int:
    """Give the time to read a page, in whole minutes, at least one."""
    count = sum(len(block.text.split()) for block in page.blocks)
    return max(1, round(count / _WORDS_A_MINUTE))


def reading_time(page: Page, words: Words) -> str:
    """Give the time to read a page, in words."""
    count = minutes(page)
    return words["minutes_one"] if count == 1 else words["minutes_many"].format(n=count)


def _begin(facts: Facts) -> str:
    """Give the way in: a button to the first chapter, and its first sentence to step into."""
    chapter = facts.chapters[0]
    said = (block for block in chapter.blocks if block.kind == "paragraph" and not block.by_editor)
    first = next(said)
    sentence = first.markup.split("\n")[0]
    return (
        f"[{facts.words['begin']}]({chapter.name}){{: .begin }}\n\n"
        f"[{sentence}]({chapter.name}#{first.id})\n{{: .first-words }}"
    )


def _chapters(facts: Facts) -> str:
    return "\n".join(
        f"{number}. [{literal(str(page.meta['title']))}]({page.name})\n"
        f"    <span>{escape(page.meta['description'])}</span>\n"
        f"    <small>{reading_time(page, facts.words)}</small>"
        for number, page in enumerate(facts.chapters, start=1)
    )


def _truths(facts: Facts) -> str:
    return "\n\n".join(
        f"/// {_TRUTH[facts.language]} | {block.title}\n    attrs: {{id: {block.id}}}\n\n"
        f"{block.markup}\n\n"
        f"[{facts.words['from_chapter'].format(title=literal(str(page.meta['title'])))}]"
        f"({page.name}#{block.id}){{: .from }}\n///"
        for page in facts.chapters
        for block in page.blocks
        if block.kind == "truth"
    )


def _colophon(facts: Facts) -> str:
    words, source = facts.words, facts.source
    people, review = source["people"], source["review"]
    rows = [
        (words["source"], source["file"]["received_as"][facts.language]),
        *((words[key], people[key] or words["not_known"]) for key in ("author", "publisher")),
        (words["permission"], source["permission"][facts.language] or words["not_known"]),
        *((words[key], people[key] or words["not_known"]) for key in ("editor", "translator")),
        *((words[key], review[key] or words["not_reviewed"]) for key in review),
        (words["contact"], people["contact"] or words["not_known"]),
        (words["date"], facts.edition),
    ]
    return "\n".join(f"- {name}: {escape(value)}" for name, value in rows)


def _downloads(facts: Facts) -> str:
    # The list is put here when the files are made; a bundle keeps this sentence.
    return f'<div class="files"><p>{facts.words["files_online"]}</p></div>'


def _terms(facts: Facts) -> str:
    return glossary.shown(facts.terms, facts.chapters, facts.language, facts.words)


def _tests(name: str, facts: Facts) -> str:
    return access.listed(facts.access[name], facts.language)


def _contact(facts: Facts) -> str:
    contact = escape(facts.source["people"]["contact"])
    words = facts.words
    return words["access_tell"].format(contact=contact) if contact else words["access_no_contact"]


def _practices(facts: Facts) -> str:
    # The passages are put here when all pages are there.
    return f'<div class="passages"><p>{facts.words["practices_online"]}</p></div>'


def _lines(region: str, facts: Facts) -> str:
    return help_page.cards(facts.help_lines, region, facts.words, facts.language)


_PARTS: Mapping[str, Callable[[Facts], str]] = {
    "begin": _begin,
    "chapters": _chapters,
    "truths": _truths,
    "corrections": log_shown.corrections,
    "queries": log_shown.queries,
    "structure": log_shown.structure,
    "completeness": log_shown.completeness,
    "in-place": in_place.text,
    "colophon": _colophon,
    "downloads": _downloads,
    "terms": _terms,
    "tested": partial(_tests, "tested"),
    "untested": partial(_tests, "untested"),
    "contact": _contact,
    "practices": _practices,
    **{f"lines-{region}": partial(_lines, region) for region in REGIONS},
}
