"""Markdown that pages ask for with `[[name]]`: it says what the data says, never otherwise."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from scripts.project import LANGUAGES
from scripts.text.errata import Erratum
from scripts.text.pages import Page

Words = Mapping[str, str]
_FOREIGN = re.compile(r"\*([^*]+)\*")
_WORDS_A_MINUTE = 180  # a calm reader; Brysbaert (2019) measured a mean of 238 for English

_TRUTH = {"nl": "waarheid", "en": "truth"}


@dataclass(frozen=True)
class Facts:
    """All that a page's generated parts are made from, for one language."""

    language: str
    words: Words
    chapters: tuple[Page, ...]
    errata: tuple[Erratum, ...]
    source: Mapping[str, Any]
    edition: str


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
    return f"[{facts.words['begin']}]({facts.chapters[0].name}){{: .begin }}"


def _chapters(facts: Facts) -> str:
    return "\n".join(
        f"{number}. [{page.meta['title']}]({page.name})\n"
        f"    <span>{escape(page.meta['description'])}</span>\n"
        f"    <small>{reading_time(page, facts.words)}</small>"
        for number, page in enumerate(facts.chapters, start=1)
    )


def _truths(facts: Facts) -> str:
    return "\n\n".join(
        f"/// {_TRUTH[facts.language]} | {block.title}\n    attrs: {{id: {block.id}}}\n\n"
        f"{block.markup}\n\n"
        f"[{facts.words['from_chapter'].format(title=page.meta['title'])}]"
        f"({page.name}#{block.id}){{: .from }}\n///"
        for page in facts.chapters
        for block in page.blocks
        if block.kind == "truth"
    )


def _corrections(facts: Facts) -> str:
    chosen = [erratum for erratum in facts.errata if erratum.changes_words]
    return "\n".join(
        f"- {_place(erratum, facts)} <del lang=nl>{escape(erratum.sic)}</del>"
        f" → <ins lang=nl>{escape(erratum.corr)}</ins> –"
        f" {_reason(erratum, facts)} ({_judgement(erratum, facts.words)})"
        for erratum in chosen
    )


def _queries(facts: Facts) -> str:
    chosen = [erratum for erratum in facts.errata if erratum.status == "queried"]
    lines = []
    for erratum in chosen:
        meant = f" {facts.words['could_be']} <q lang=nl>{escape(erratum.corr)}</q>."
        lines.append(
            f"- {_place(erratum, facts)} <q lang=nl>{escape(erratum.sic)}</q> –"
            f"{meant if erratum.corr else ''} {_reason(erratum, facts)}"
        )
    return "\n".join(lines)


def _structure(facts: Facts) -> str:
    chosen = [erratum for erratum in facts.errata if not erratum.sic]
    return "\n".join(
        f"- {_place(erratum, facts)} {_reason(erratum, facts)} ({_judgement(erratum, facts.words)})"
        for erratum in chosen
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


def _place(erratum: Erratum, facts: Facts) -> str:
    first, last = erratum.lines
    key = "source_line" if first == last else "source_lines"
    where = facts.words[key].format(first=first, last=last)
    for page in facts.chapters:
        if any(block.id == erratum.block for block in page.blocks):
            return f"[{page.meta['title']}]({page.name}#{erratum.block}), {where}:"
    return f"{facts.words['whole_text']}, {where}:"


def _reason(erratum: Erratum, facts: Facts) -> str:
    """Give the reason as HTML; its words of the other language, between `*`, say so."""
    (other,) = (each for each in LANGUAGES if each != facts.language)
    text = escape(erratum.reason[facts.language], quote=False)
    return _FOREIGN.sub(rf"<i lang={other}>\1</i>", text)


def _judgement(erratum: Erratum, words: Words) -> str:
    return f"{words[erratum.kind]}, {words[erratum.confidence.replace(' ', '_')]}"


_PARTS: Mapping[str, Callable[[Facts], str]] = {
    "begin": _begin,
    "chapters": _chapters,
    "truths": _truths,
    "corrections": _corrections,
    "queries": _queries,
    "structure": _structure,
    "colophon": _colophon,
    "downloads": _downloads,
}
