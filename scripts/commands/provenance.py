"""Verbs about the source: the proof that the Dutch is its text, and its layout."""

import hashlib
from argparse import Namespace

from scripts import project
from scripts.commands.verb import CannotRun, Verb, say
from scripts.finding import report
from scripts.text import errata, files, layout, replay, replay_numbers, source_text
from scripts.text.replay_numbers import Numbers

ROOT = project.ROOT


def run_replay(_: Namespace) -> int:
    """Prove the Dutch chapters from the source and its log, both ways, and give the numbers."""
    pages, unreadable = files.read_pages(ROOT)
    log, broken = errata.read(ROOT)
    if faults := [*source_text.check(ROOT), *unreadable, *broken]:
        print(report(faults))
        return 1
    lines, spans = source_text.lines(ROOT), source_text.block_lines(ROOT)
    stored = layout.load(ROOT)
    findings = replay.check(lines, spans, log, pages, stored)
    if findings:
        print(report(findings))
    else:
        back = replay.rebuilt(spans, log, pages, stored) or ""
        found = hashlib.sha256(back.encode()).hexdigest()
        stated = source_text.facts(ROOT)["file"]["sha256"]
        print("Forward: the source with its corrections is the Dutch edition, word for word.")
        print(f"Backward: the edition without them has the source's SHA-256, {stated}.")
        if found != stated:  # the check above compares the text; this, its bytes
            raise CannotRun(f"The way back gives {found} instead.")
    print(_table(replay_numbers.count(lines, spans, log, pages)))
    return 1 if findings else 0


def _table(numbers: Numbers) -> str:
    classes = ", ".join(f"{kind} {number}" for kind, number in numbers.corrections.items())
    rows = [
        ("words in the source", numbers.source),
        ("  accounted for", numbers.accounted),
        ("    unchanged in the edition", numbers.kept),
        ("    changed by a correction", numbers.corrected),
        ("    left out with a reason", numbers.omitted),
        ("  not accounted for", numbers.lost),
        ("words in the Dutch chapters", numbers.edition),
        ("  from the source", numbers.received),
        ("  from corrections", numbers.from_corrections),
        ("  the editor's, marked", numbers.by_editor),
        ("  from nowhere", numbers.unproved),
        (f"corrections ({classes})", sum(numbers.corrections.values())),
        ("queries open", numbers.queries),
    ]
    width = max(len(name) for name, _ in rows)
    return "\n".join(f"{name:<{width}}  {number:>4}" for name, number in rows)


def run_layout(_: Namespace) -> int:
    """Write down how the source's words stand on its lines (source/layout.toml)."""
    if faults := source_text.frozen(ROOT):
        print(report(faults))
        return 1
    text = "\n".join(source_text.lines(ROOT))
    (ROOT / layout.FILE).write_text(layout.dump(layout.measure(text)), "utf-8")
    say(f"Written: {layout.FILE}")
    return 0


VERBS = (Verb("replay", run_replay), Verb("layout", run_layout))
