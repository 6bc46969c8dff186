from scripts.text.glossary import Quote, Term, shown
from scripts.text.pages import Block, Page

BLOCK = Block("paragraph", "wortels", "Veiligheid is de basis.", 3)
CHAPTER = Page("nl/veiligheid.md", {"kind": "chapter", "title": "Veiligheid"}, (BLOCK,))
WORDS = {"by_editor": "Van ons", "stands_in": "In ‘{title}’"}
NOTHING = {"nl": "", "en": ""}
QUOTE = Quote("wortels", {"nl": "Veiligheid is de basis.", "en": "Safety is the basis."})


def term(quotes: tuple[Quote, ...], editor: dict[str, str]) -> Term:
    return Term("veiligheid", {"nl": "Veiligheid", "en": "Safety"}, QUOTE, quotes, editor)


def test_a_term_is_explained_by_the_text_which_it_links() -> None:
    assert shown([term((QUOTE,), NOTHING)], [CHAPTER], "nl", WORDS) == (
        "## Veiligheid {: #woord-veiligheid }\n\n"
        "> Veiligheid is de basis.\n>\n> [In ‘Veiligheid’](veiligheid.md#wortels)"
    )


def test_what_the_editor_explains_is_marked() -> None:
    text = shown([term((), {"nl": "Een woord.", "en": "A word."})], [CHAPTER], "nl", WORDS)
    assert text.endswith("\n\n*Van ons:* Een woord.")
    assert ">" not in text
