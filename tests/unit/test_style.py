"""STYLE.md's table of the fixed words is what `wording/terms.toml` says."""

import re

from scripts.project import ROOT
from scripts.text import terms


def row(term: terms.Term) -> str:
    """Give a term as a row of the table."""
    cells = [", ".join(forms) for forms in (term.nl, term.en, term.avoid)]
    return f"| {' | '.join([*cells, term.why])} |".replace("*", r"\*")


def table(style: str) -> list[str]:
    """Give the rows of the table, without its head."""
    return re.findall(r"^\|.*\|$", style, re.MULTILINE)[2:]


def test_the_table_says_what_the_terms_say() -> None:
    fixed, findings = terms.read(ROOT)
    assert not findings
    rows = [row(term) for term in fixed.terms]
    assert len(rows) > 20
    assert table((ROOT / "STYLE.md").read_text("utf-8")) == rows


def test_a_word_changed_in_one_of_the_two_is_seen() -> None:
    fixed = terms.read(ROOT)[0].terms
    style = (ROOT / "STYLE.md").read_text("utf-8").replace("| securely attached |", "| safe |")
    assert table(style) != [row(term) for term in fixed]
