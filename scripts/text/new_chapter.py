"""An empty chapter in both languages, ready to be filled. Pure: texts in, texts out."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

import yaml

from scripts.text.literal import literal
from scripts.text.pages import Page, named

_KINDS = {"nl": ("kort", "redactie"), "en": ("short", "editor")}
_EMPTY_TITLE = re.compile(r"^# +\{:", re.MULTILINE)


@dataclass(frozen=True)
class Heads:
    """What a chapter needs to be named by in one language; empty where it is not known yet."""

    title: str
    slug: str


def page(name: str, language: str, heads: Heads, summary: str) -> str:
    """Give the Markdown of a chapter without text.

    `summary` is the title of the editor's summary. Title and summary are marked as the
    editor's: the author's text is not there yet.
    """
    kind, editor = _KINDS[language]
    return f"""\
---
title:{_value(heads.title)}
slug:{_value(heads.slug)}
kind: chapter
description:
---

# {literal(heads.title)} {{: #{name} .{editor} }}

/// {kind} | {summary}
    attrs: {{id: {kind_id(name)}}}

///
"""


def kind_id(name: str) -> str:
    """Give the id of a chapter's summary, the same in both languages."""
    return f"kort-{name}"


def navigation(config: str, name: str, after: str) -> str:
    """Give `mkdocs.yml` with the chapter after another; its order holds for both languages.

    Raises `ValueError` if the other is not there.
    """
    line = re.compile(rf"^(  - ){re.escape(after)}\.md[^\n]*\n", re.MULTILINE)
    if not line.search(config):
        raise ValueError(
            f"mkdocs.yml: nav has no {after}.md to come after; it has: {', '.join(_names(config))}."
        )
    return line.sub(lambda match: f"{match[0]}{match[1]}{name}.md\n", config, count=1)


def _names(config: str) -> list[str]:
    return re.findall(r"^  - ([\w-]+)\.md", config.partition("\nnot_in_nav:")[0], re.MULTILINE)


def remaining(heads: Mapping[str, Heads], name: str) -> list[str]:
    """Give what only a person can fill in, one line a thing."""
    found: list[str] = []
    for language, head in heads.items():
        lacks = [field for field in ("title", "slug") if not getattr(head, field)]
        found.append(
            f"docs/{language}/{name}.md: {', '.join([*lacks, 'description'])}; the summary; at the"
            f" end, the questions: `/// {named('questions', language)} | …`"
        )
    return found


def shown(page: Page) -> Page:
    """Give a chapter with what its front matter still lacks, so that a preview can show it.

    Its title and address are then its file's name. No build gets that far: E101 stops it.
    """
    if not page.is_chapter:
        return page
    name = page.name.removesuffix(".md")
    heads = {"title": name.replace("-", " ").capitalize(), "slug": name, "description": ""}
    filled = {key: page.meta.get(key) or value for key, value in heads.items()}
    return replace(page, meta={**page.meta, **filled})


def titled(markdown: str, page: Page) -> str:
    """Give a page's Markdown with its title where the heading still lacks it, for a preview."""
    return _EMPTY_TITLE.sub(
        lambda _: f"# {literal(str(page.meta['title']))} {{:", markdown, count=1
    )


def _value(text: str) -> str:
    """Give a text as YAML has it after a key: quoted where it must be, nothing if empty."""
    dumped: str = yaml.safe_dump({"": text}, allow_unicode=True, width=1000)
    return f" {dumped.partition(': ')[2].strip()}" if text else ""
