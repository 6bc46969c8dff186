"""The log of corrections, as readers are shown it: Markdown for the pages of both languages."""

import re
from dataclasses import fields
from html import escape

from scripts.project import LANGUAGES
from scripts.text.errata import Erratum
from scripts.text.facts import Facts, Words
from scripts.text.literal import literal

_FOREIGN = re.compile(r"\*([^*]+)\*")


def corrections(facts: Facts) -> str:
    """Give every change of words, with its place and its reason."""
    return _listed(facts, [each for each in facts.errata if each.changes_words])


def queries(facts: Facts) -> str:
    """Give every doubtful reading that was kept, with its place and what is doubtful."""
    return _listed(facts, [each for each in facts.errata if each.status == "queried"])


def structure(facts: Facts) -> str:
    """Give what was moved, joined or divided, and why."""
    return _listed(facts, [each for each in facts.errata if not each.sic])


def completeness(facts: Facts) -> str:
    """Give the replay's numbers: where all words went, and where they came from."""
    words, numbers = facts.words, facts.numbers
    classes = ", ".join(f"{words[kind]} {number}" for kind, number in numbers.corrections.items())
    values = {
        **{field.name: getattr(numbers, field.name) for field in fields(numbers)},
        "accounted": numbers.accounted,
        "corrections": sum(numbers.corrections.values()),
        "classes": classes,
        "checksum": facts.source["file"]["sha256"],
    }
    keys = ("words_received", "words_edition", "corrections_made", "both_ways")
    return "\n".join(f"- {words[key].format(**values)}" for key in keys)


def said(erratum: Erratum, facts: Facts) -> str:
    """Give what one entry of the log says, as Markdown for one line."""
    reason = _reason(erratum, facts)
    if erratum.status == "queried":
        could_be = facts.words["could_be"]
        meant = f" {could_be} <q lang=nl>{escape(erratum.corr)}</q>." if erratum.corr else ""
        return f"<q lang=nl>{escape(erratum.sic)}</q> –{meant} {reason}"
    judgement = _judgement(erratum, facts.words)
    if not erratum.sic:
        return f"{reason} ({judgement})"
    was = f"<del lang=nl>{escape(erratum.sic)}</del>"
    now = f"<ins lang=nl>{escape(erratum.corr)}</ins>"
    change = f"{was} → {now}" if erratum.corr else f"{facts.words['left_out']} {was}"
    return f"{change} – {reason} ({judgement})"


def lines(erratum: Erratum, words: Words) -> str:
    """Give the lines of the source that an entry is about, in words."""
    first, last = erratum.lines
    key = "source_line" if first == last else "source_lines"
    return words[key].format(first=first, last=last)


def _listed(facts: Facts, errata: list[Erratum]) -> str:
    return "\n".join(f"- {_place(erratum, facts)} {said(erratum, facts)}" for erratum in errata)


def _place(erratum: Erratum, facts: Facts) -> str:
    where = lines(erratum, facts.words)
    for page in facts.chapters:
        if any(block.id == erratum.block for block in page.blocks):
            return f"[{literal(str(page.meta['title']))}]({page.name}#{erratum.block}), {where}:"
    return f"{facts.words['whole_text']}, {where}:"


def _reason(erratum: Erratum, facts: Facts) -> str:
    """Give the reason as HTML; its words of the other language, between `*`, say so."""
    (other,) = (each for each in LANGUAGES if each != facts.language)
    text = escape(erratum.reason[facts.language], quote=False)
    return _FOREIGN.sub(rf"<i lang={other}>\1</i>", text)


def _judgement(erratum: Erratum, words: Words) -> str:
    return f"{words[erratum.kind]}, {words[erratum.confidence.replace(' ', '_')]}"
