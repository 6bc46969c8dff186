"""What a person sees who compares a block with its translation: both texts, what changed."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from scripts.text import agreement
from scripts.text.freshness import State
from scripts.text.pages import Block
from scripts.text.reviewed import sentences


def shown(state: State) -> str:
    """Give both texts of a pair and, after an earlier review, the difference in each."""
    return "\n".join(_lines(state))


def difference(old: tuple[str, ...], new: tuple[str, ...]) -> str:
    """Give the new text with `[-words that went-]` and `{+words that came+}` in their places."""
    mine, theirs = " ".join(old).split(), " ".join(new).split()
    parts: list[str] = []
    for tag, a, b, c, d in SequenceMatcher(None, mine, theirs, autojunk=False).get_opcodes():
        if tag == "equal":
            parts += mine[a:b]
            continue
        if a < b:
            parts.append(f"[-{' '.join(mine[a:b])}-]")
        if c < d:
            parts.append(f"{{+{' '.join(theirs[c:d])}+}}")
    return " ".join(parts)


def _lines(state: State) -> Iterator[str]:
    pair, review = state.pair, state.review
    yield f"{pair.name}: {state.word}"
    for name, folder, block in (("Dutch", "nl", pair.dutch), ("English", "en", pair.english)):
        yield f"  {name}, docs/{folder}/{pair.page}{f':{block.line}' if block else ''}"
        yield from (f"    {said}" for said in _said(block))
    yield from (f"  Advice: {advice}" for advice in agreement.advice(pair))
    if review is None:
        return
    yield f"  Compared on {review.date}." + (
        f" Same meaning: {review.same_meaning}" if review.same_meaning else ""
    )
    if state.moved:
        yield "  It stood elsewhere on its page then."
    for name, changed, old, block in (
        ("Dutch", state.dutch_changed, review.dutch, pair.dutch),
        ("English", state.english_changed, review.english, pair.english),
    ):
        if changed and block:
            yield f"  {name} since then:"
            yield f"    {difference(old, sentences(block))}"
        else:
            yield f"  {name}: the same since then."


def _said(block: Block | None) -> tuple[str, ...]:
    return sentences(block) if block else ("(missing)",)
