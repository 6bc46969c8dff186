import pytest

from scripts.text.new_chapter import Heads, navigation, page, remaining, shown, titled
from scripts.text.pages import parse

CONFIG = "nav:\n  - index.md\n  - hechting.md # the last\n  - over.md\nplugins: []\n"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_page_has_the_blocks_of_a_chapter_all_the_editors(language: str) -> None:
    heads = Heads("Vertrouwen", "vertrouwen")
    made = parse(f"{language}/vertrouwen.md", page("vertrouwen", language, heads, "In het kort"))
    assert made.is_chapter
    assert [(block.kind, block.id) for block in made.blocks] == [
        ("heading1", "vertrouwen"),
        ("summary", "kort-vertrouwen"),
    ]
    assert all(block.by_editor for block in made.blocks)
    assert (made.meta["title"], made.meta["description"]) == ("Vertrouwen", None)


def test_it_comes_after_the_chapter_that_is_named() -> None:
    assert navigation(CONFIG, "vertrouwen", "hechting") == CONFIG.replace(
        "  - over.md", "  - vertrouwen.md\n  - over.md"
    )


@pytest.mark.parametrize("after", ["hecht", "weg", ".*"])
def test_a_chapter_that_is_not_there_has_nothing_after_it(after: str) -> None:
    with pytest.raises(ValueError, match="it has: index, hechting, over"):
        navigation(CONFIG, "vertrouwen", after)


def test_what_remains_is_told_for_each_language() -> None:
    heads = {"nl": Heads("Vertrouwen", "vertrouwen"), "en": Heads("", "")}
    assert remaining(heads, "vertrouwen") == [
        "docs/nl/vertrouwen.md: description; the summary; at the end, the questions:"
        " `/// samen | …`",
        "docs/en/vertrouwen.md: title, slug, description; the summary; at the end, the questions:"
        " `/// together | …`",
    ]


@pytest.mark.parametrize("title", ["Nabij: wat dat is", "2024", "on", "‘Raak’ # 1", "It's {us}"])
def test_any_title_is_kept_as_it_was_given(title: str) -> None:
    made = parse("nl/a.md", page("a", "nl", Heads(title, "a"), "In het kort"))
    assert made.meta["title"] == title


def test_a_preview_shows_a_chapter_that_still_lacks_its_heads() -> None:
    text = page("vol-houden", "en", Heads("", ""), "In short")
    made = shown(parse("en/vol-houden.md", text))
    assert made.meta["title"] == "Vol houden"
    assert (made.meta["slug"], made.meta["description"]) == ("vol-houden", "")
    assert "# Vol houden {: #vol-houden .editor }" in titled(text, made)


def test_what_is_whole_is_shown_as_it_is() -> None:
    text = page("a", "en", Heads("Trust", "trust"), "In short").replace(
        "description:", "description: On trust."
    )
    made = parse("en/a.md", text)
    assert shown(made) == made
    assert titled(text, made) == text
    over = parse("en/over.md", "---\ntitle: About\n---\n\n# About {: #about }\n")
    assert shown(over) == over
