"""The verb that records that a person has compared a block with its translation."""

from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime

from scripts import project
from scripts.commands.verb import CannotRun, Verb, say, sound
from scripts.text import block_names, comparison, freshness, reviewed
from scripts.text.aligned import Pair, pairs
from scripts.text.files import read_pages
from scripts.text.freshness import State


def run_fresh(given: Namespace) -> int:
    """Show blocks beside their translation, ask, and record that they were compared."""
    everything = _pairs()
    order = [pair.name for pair in everything]
    reviews = sound(reviewed.read(project.ROOT))
    was = list(reviews)
    if given.forget:
        return _forget(given.blocks, reviews, order)
    states = [_state(name, everything, reviews) for name in given.blocks]
    if faults := [fault for state in states if (fault := _refusal(state, given.same_meaning))]:
        raise CannotRun("\n".join(faults))
    today = datetime.now(UTC).date()
    recorded = []
    for state in states:
        print(comparison.shown(state))
        if state.word == freshness.FRESH:
            say("  This is recorded already.")
        elif _agreed(state, given.same_meaning):
            reviews[state.pair.name] = reviewed.of(state.pair, today, given.same_meaning or "")
            recorded.append(state.pair.name)
    if recorded:
        reviewed.write(project.ROOT, reviews, reviewed.placed(was, order, recorded))
        say(f"Recorded in {reviewed.FILE}: {', '.join(recorded)}. Commit it with the text.")
    asked = [state for state in states if state.word != freshness.FRESH]
    return 0 if len(recorded) == len(asked) else 1


def _pairs() -> list[Pair]:
    pages, unreadable = read_pages(project.ROOT)
    if unreadable:
        raise CannotRun("A page cannot be read; `python -m scripts check` says why.")
    return pairs(pages)


def _state(name: str, everything: list[Pair], reviews: dict[str, reviewed.Review]) -> State:
    try:
        pair = block_names.find(name, everything)
    except ValueError as error:
        raise CannotRun(str(error)) from error
    return next(each for each in freshness.states(everything, reviews) if each.pair == pair)


def _refusal(state: State, same_meaning: str | None) -> str:
    name = state.pair.name
    if state.word == freshness.MISSING:
        return f"{name} is missing in one language: write it there first."
    one_changed = state.dutch_changed != state.english_changed
    if same_meaning is not None and not (same_meaning.strip() and one_changed):
        return (
            f"{name}: --same-meaning takes the reason why a change of one language asks for none"
            " in the other; here not exactly one has changed, or the reason is empty."
        )
    if state.dutch_changed and not state.english_changed and same_meaning is None:
        return (
            f"{name}: its Dutch changed and its English did not. Revise the English, or say why"
            f" it need not change: python -m scripts fresh {name} --same-meaning 'REASON'\n"
            f"{comparison.shown(state)}"
        )
    return ""


def _agreed(state: State, same_meaning: str | None) -> bool:
    reason = f" The reason given: {same_meaning}" if same_meaning else ""
    say(f"  Does the English say what the Dutch says?{reason} yes / no")
    try:
        answer = input().strip().casefold()
    except EOFError:
        answer = ""
    if answer in ("y", "yes", "j", "ja"):
        return True
    say(f"  {state.pair.name} is not recorded.")
    return False


def _forget(names: list[str], reviews: dict[str, reviewed.Review], order: list[str]) -> int:
    if wrong := [name for name in names if name not in reviews or name in order]:
        fact = "only the review of a block that is gone can be taken out"
        raise CannotRun(f"{', '.join(wrong)}: {fact}, by the name the record has.")
    for name in names:
        del reviews[name]
    reviewed.write(project.ROOT, reviews, list(reviews))
    say(f"Taken out of {reviewed.FILE}: {', '.join(names)}.")
    return 0


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "blocks", nargs="+", metavar="BLOCK", help="an id, or FILE.md#id, or FILE.md (its head)"
    )
    parser.add_argument(
        "--same-meaning", metavar="REASON", help="why a change asks for none in the other language"
    )
    parser.add_argument(
        "--forget", action="store_true", help="take out the reviews of blocks that are gone"
    )


VERBS = (Verb("fresh", run_fresh, _arguments),)
