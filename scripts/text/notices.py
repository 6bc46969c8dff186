"""What readers are told at a block whose translation is not proved, or is not there.

A stale or unreviewed block is told on the translation's page only: there the text is in doubt.
A missing one is told where it would stand; that is seen in a preview alone, as it stops a build.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape

from scripts.project import LANGUAGES, other
from scripts.text.aligned import named
from scripts.text.freshness import MISSING, STALE, UNREVIEWED, State
from scripts.text.pages import parse

_FRONT_MATTER = "---\nkind: rendered\n---\n"  # MkDocs has taken it off


@dataclass(frozen=True)
class Notice:
    """Raw HTML for Markdown, and the id of the block that it comes after (`""`: the title)."""

    after: str
    html: str


def of_page(
    states: Iterable[State], language: str, words: Mapping[str, str], partner: str
) -> list[Notice]:
    """Give what a page in `language` must tell, in reading order, from the `states` of its pairs.

    `words` are the furniture's in that language, `partner` is the address of the same page in
    the other language.
    """
    told: list[Notice] = []
    here = ""  # the last block that this page has
    for state in states:
        pair = state.pair
        own = pair.dutch if language == LANGUAGES[0] else pair.english
        here = pair.id if own else here
        if state.word == MISSING and own is None:
            told.append(Notice(here, _html(words, MISSING, language, partner, pair.id)))
        elif state.word in (STALE, UNREVIEWED) and language != LANGUAGES[0]:
            address = f"{partner}#{pair.id}" if pair.id else partner
            told.append(Notice(pair.id, _html(words, state.word, language, address)))
    return told


def put_in(markdown: str, notices: Iterable[Notice]) -> str:
    """Put each notice after its block into a page's Markdown without its front matter."""
    told = list(notices)
    if not told:
        return markdown
    lines = (_FRONT_MATTER + markdown).splitlines()
    blocks = named(parse("", "\n".join(lines)))
    title = next((block.end for name, block in blocks.items() if name), len(lines))
    ends = {name: block.end or title for name, block in blocks.items()}
    for notice in reversed(told):
        end = ends.get(notice.after, len(lines))
        lines[end:end] = ["", notice.html, ""]
    return "\n".join(lines[_FRONT_MATTER.count("\n") :]) + "\n"


def _html(
    words: Mapping[str, str], key: str, language: str, address: str, identity: str = ""
) -> str:
    source = other(language)
    target = f"{address}#{identity}" if identity else address
    link = f' <a href="{escape(target)}" hreflang="{source}">{words["read_the_other"]}</a>'
    own = f' id="{identity}"' if identity and "+" not in identity else ""
    return f'<p class="unproved"{own}>{words[key]}{link if address else ""}</p>'
