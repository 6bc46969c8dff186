"""What a translator works on: every title, description and block as a unit with an id."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from scripts.text.aligned import FRONT, Pair
from scripts.text.comparison import difference
from scripts.text.freshness import FRESH, STALE, UNREVIEWED, State
from scripts.text.pages import Block
from scripts.text.reviewed import sentences

TITLE, DESCRIPTION = "@title", "@description"  # no id of a block has an @


@dataclass(frozen=True)
class Unit:
    """One text in both languages, in Markdown, one sentence a line; `target` may be empty.

    `id` is the block's id, with `@title` after it for its title; a page's own title and
    description are `@title` and `@description`. `state` is how the block stands (see
    `freshness`), `note` what a translator should know.
    """

    page: str
    id: str
    kind: str
    source: str
    target: str
    state: str
    note: str = ""


def units(states: Iterable[State]) -> list[Unit]:
    """Give the units of all blocks that the Dutch has, in reading order."""
    return [unit for state in states for unit in _of(state)]


def _of(state: State) -> Iterator[Unit]:
    pair = state.pair
    if pair.dutch is None:
        return
    if pair.dutch.title:
        english = pair.english.title if pair.english else ""
        yield Unit(
            pair.page, pair.id + TITLE, "title", pair.dutch.title, english, state.word, _note(state)
        )
    identity = DESCRIPTION if pair.dutch.kind == FRONT else pair.id
    yield Unit(
        pair.page,
        identity,
        _kind(pair),
        _markup(pair.dutch),
        _markup(pair.english) if pair.english else "",
        state.word,
        _note(state),
    )


def _kind(pair: Pair) -> str:
    kind = pair.dutch.kind if pair.dutch else ""
    return "description" if kind == FRONT else kind


def _markup(block: Block) -> str:
    return block.markup or block.text


def _note(state: State) -> str:
    if state.word == FRESH:
        return ""
    if state.word == STALE and state.review and state.pair.dutch:
        changed = difference(state.review.dutch, sentences(state.pair.dutch))
        return f"The Dutch changed: {changed}"
    if state.word == UNREVIEWED:
        return "The English has not been compared with this Dutch."
    return "Not translated yet."
