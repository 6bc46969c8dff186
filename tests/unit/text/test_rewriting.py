"""Texts go back into their places, one sentence a line; all else in the file stays as it is."""

import pytest

from scripts.project import ROOT
from scripts.text.files import read_pages
from scripts.text.pages import parse
from scripts.text.rewriting import created, lines_of, revised
from scripts.text.units import DESCRIPTION, TITLE

DUTCH = parse(
    "nl/a.md",
    """---
title: Titel
slug: titel
kind: chapter
description: Waarover.
---

# Titel {: #titel }

## Kop {: #kop .redactie }

Een.
Twee.
{: #een .citaat }

[[chapters]]

/// waarheid | Los
    attrs: {id: los}

Hoe veiliger.
///

- punt
""",
)
ENGLISH = """---
title: Title
slug: title
kind: chapter
description: What about.
---

# Title {: #titel }

## Head {: #kop .editor }

One.
Two.
{: #een .quote }

[[chapters]]

/// truth | Let go
    attrs: {id: los}

The safer.
///

- point
"""
ALL = {
    TITLE: "Title",
    DESCRIPTION: "What about.",
    "titel": "Title",
    "kop": "Head",
    "een": "One.\nTwo.",
    "los@title": "Let go",
    "los": "The safer.",
    "los+1": "- point",
}


@pytest.mark.parametrize(
    ("text", "kind", "lines"),
    [
        ("One. Two?  ‘Three.’ Four.", "paragraph", ["One.", "Two?", "‘Three.’", "Four."]),
        ("  One.\n\nTwo. \n", "paragraph", ["One.", "Two."]),
        ("", "paragraph", []),
        ("- One. Two.\n    - three\n", "list", ["- One. Two.", "    - three"]),
    ],
)
def test_one_sentence_a_line_is_kept_or_restored(text: str, kind: str, lines: list[str]) -> None:
    assert lines_of(text, kind) == lines


def test_the_same_texts_change_nothing() -> None:
    assert revised(ENGLISH, DUTCH, ALL) == ENGLISH
    assert revised(ENGLISH, DUTCH, {}) == ENGLISH


@pytest.mark.parametrize(
    ("identity", "text", "old", "new"),
    [
        (TITLE, "A: title", "title: Title\n", "title: 'A: title'\n"),
        (DESCRIPTION, "On\nwhat.", "What about.", "On what."),
        ("kop", "Heading", "## Head {", "## Heading {"),
        ("een", "One. Three. Four.", "One.\nTwo.\n{", "One.\nThree.\nFour.\n{"),
        ("los@title", "Letting go", "/// truth | Let go", "/// truth | Letting go"),
        ("los", "The freer.", "The safer.", "The freer."),
        ("los+1", "- one\n- two", "- point", "- one\n- two"),
    ],
)
def test_a_new_text_takes_the_place_of_the_old(
    identity: str, text: str, old: str, new: str
) -> None:
    assert revised(ENGLISH, DUTCH, {identity: text}) == ENGLISH.replace(old, new, 1)


def test_blocks_that_english_lacks_are_added_where_dutch_has_them() -> None:
    without = ENGLISH.replace("## Head {: #kop .editor }\n\nOne.\nTwo.\n{: #een .quote }\n\n", "")
    assert revised(without, DUTCH, ALL) == ENGLISH
    without = ENGLISH.replace(
        "\n/// truth | Let go\n    attrs: {id: los}\n\nThe safer.\n///\n\n- point\n", ""
    )
    again = revised(without, DUTCH, {key: ALL[key] for key in ("los", "los@title")})
    assert "/// truth | Let go\n    attrs: {id: los}\n\nThe safer.\n///" in again


def test_a_page_that_english_lacks_is_made_after_the_dutch() -> None:
    assert created(DUTCH, ALL) == ENGLISH
    with pytest.raises(KeyError):
        created(DUTCH, {key: ALL[key] for key in ALL if key != "een"})


def test_several_paragraphs_in_one_block_are_not_written_over() -> None:
    several = ENGLISH.replace("The safer.\n", "The safer.\n\nThe freer.\n")
    with pytest.raises(ValueError, match='"los" has several paragraphs'):
        revised(several, DUTCH, {"los": "Other."})


def test_every_page_of_this_edition_survives_its_own_texts() -> None:
    pages = {page.path: page for page in read_pages(ROOT)[0]}
    for path, page in pages.items():
        if path.startswith("nl/"):
            text = (ROOT / "docs/en" / page.name).read_text("utf-8")
            blocks = {block.id: block.markup for block in pages[f"en/{page.name}"].blocks}
            assert revised(text, page, blocks) == text
