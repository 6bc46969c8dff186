"""Whether the English is known to say what the Dutch says, block by block. Pure.

A pair is proved while both sides read, and stand, as they did when a person last compared
them. A changed Dutch makes its English stale; a changed English, or another place in both
languages, makes it unreviewed.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from scripts.finding import Finding
from scripts.text.aligned import Pair
from scripts.text.reviewed import FILE, Review, sentences

FRESH, STALE, UNREVIEWED, MISSING = "fresh", "stale", "unreviewed", "missing"
_AROUND = 40  # characters shown on either side of a difference


@dataclass(frozen=True)
class State:
    """How a pair stands: `word` is fresh, stale, unreviewed or missing.

    `review` is the last comparison, if there was one; `dutch_changed` and `english_changed`
    tell what has changed since, `moved` whether it stands elsewhere among its page's blocks.
    """

    pair: Pair
    word: str
    review: Review | None = None
    dutch_changed: bool = False
    english_changed: bool = False
    moved: bool = False


def state(pair: Pair, review: Review | None, moved: bool = False) -> State:
    """Give how a pair stands, compared with its last review."""
    if pair.dutch is None or pair.english is None:
        return State(pair, MISSING, review)
    if review is None and not pair.english.text.strip():
        return State(pair, MISSING)  # as new-chapter leaves it
    if review is None:
        return State(pair, UNREVIEWED)
    dutch = _differ(sentences(pair.dutch), review.dutch)
    english = _differ(sentences(pair.english), review.english)
    word = STALE if dutch else UNREVIEWED if english or moved else FRESH
    return State(pair, word, review, dutch, english, moved)


def _differ(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether the words differ; how they are spread over lines does not count."""
    return one != other and " ".join(one) != " ".join(other)


def states(pairs: Iterable[Pair], reviews: Mapping[str, Review]) -> list[State]:
    """Give how all pairs stand; `reviews` hold the order in which they stood."""
    own = list(pairs)
    place = {name: number for number, name in enumerate(reviews)}
    by_page: dict[str, list[str]] = defaultdict(list)
    for pair in own:
        if pair.name in reviews:
            by_page[pair.page].append(pair.name)
    moved = {name for names in by_page.values() for name in _moved(names, place)}
    return [state(pair, reviews.get(pair.name), pair.name in moved) for pair in own]


def _moved(now: Sequence[str], place: Mapping[str, int]) -> set[str]:
    """Give blocks of a page, which stand in the order `now`, without which the rest has not moved.

    `place` gives, by name, the place each had.
    """
    then = sorted(now, key=place.__getitem__)
    kept = SequenceMatcher(None, then, now, autojunk=False).get_matching_blocks()
    return set(now) - {name for block in kept for name in now[block.b : block.b + block.size]}


def check(pairs: Iterable[Pair], reviews: Mapping[str, Review]) -> list[Finding]:
    """Give a finding for every pair that is not proved, and for every review of a block gone.

    A missing block is no matter of this check: parity says it (E113, E114), and what is empty
    the edition (E101, E116).
    """
    found = states(pairs, reviews)
    names = {each.pair.name for each in found}
    return [
        *(_stale(each) for each in found if each.word == STALE),
        *(_unreviewed(each) for each in found if each.word == UNREVIEWED),
        *(_gone(name) for name in sorted(reviews.keys() - names)),
    ]


def _stale(state: State) -> Finding:
    which = "its Dutch changed after it was translated"
    if state.english_changed:
        which = "its Dutch and its English changed after they were compared"
    fact = f"block {_id(state.pair)} is stale: {which}{_was_and_is(state)}"
    hint = f"revise the English, then `python -m scripts fresh en/{state.pair.name}`"
    return Finding(*_place(state.pair), "T104", fact, hint)


def _unreviewed(state: State) -> Finding:
    which = "its English changed" if state.english_changed else "it moved"
    since = " after it was compared with its Dutch"
    if not state.review:
        which, since = "nobody has compared it with its Dutch", ""
    fact = f"block {_id(state.pair)} is unreviewed: {which}{since}{_was_and_is(state)}"
    hint = f"compare the two, then `python -m scripts fresh en/{state.pair.name}`"
    return Finding(*_place(state.pair), "T105", fact, hint)


def _gone(name: str) -> Finding:
    fact = f'holds a review of "{name}", which is no block'
    return Finding(FILE, 0, "T106", fact, f"take it out: `python -m scripts fresh --forget {name}`")


def _id(pair: Pair) -> str:
    return f'"{pair.label}"'


def _place(pair: Pair) -> tuple[str, int]:
    return f"docs/en/{pair.page}", pair.english.line if pair.english else 0


def _was_and_is(state: State) -> str:
    pair, review = state.pair, state.review
    lines: list[str] = []
    if review and pair.dutch and state.dutch_changed:
        lines += _two("nl", review.dutch, sentences(pair.dutch))
    if review and pair.english and state.english_changed:
        lines += _two("en", review.english, sentences(pair.english))
    return "".join(f"\n    {line}" for line in lines)


def _two(language: str, old: tuple[str, ...], new: tuple[str, ...]) -> list[str]:
    was, now = around(" ".join(old), " ".join(new))
    return [f"{language} was: {was}", f"{language} now: {now}"]


def around(old: str, new: str) -> tuple[str, str]:
    """Give both texts cut to where they differ, on whole words, with … for what is left out."""
    mine, theirs = old.split(), new.split()
    matches = SequenceMatcher(None, mine, theirs, autojunk=False).get_opcodes()
    changes = [each for each in matches if each[0] != "equal"]
    if not changes:
        return old, new
    first, last = changes[0], changes[-1]
    return _cut(mine, first[1], last[2]), _cut(theirs, first[3], last[4])


def _cut(words: list[str], start: int, end: int) -> str:
    before, after = words[:start], words[end:]
    left = before[-_fitting(before[::-1]) :] if _fitting(before[::-1]) else []
    right = after[: _fitting(after)]
    shown = " ".join([*left, *words[start:end], *right])
    return (
        f"{'… ' if len(left) < len(before) else ''}{shown}{' …' if len(right) < len(after) else ''}"
    )


def _fitting(words: list[str]) -> int:
    count = used = 0
    for word in words:
        used += len(word) + 1
        if used > _AROUND:
            break
        count += 1
    return count
