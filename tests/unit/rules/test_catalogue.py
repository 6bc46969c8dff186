"""The catalogue is complete: each code in the code has an entry, each entry a code."""

from pathlib import Path

import pytest

from scripts.project import ROOT
from scripts.rules import catalogue
from scripts.rules.catalogue import Rule

RULES = catalogue.rules()
CODES = catalogue.codes(ROOT / "scripts")


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_code_in_the_code_has_an_entry(code: str) -> None:
    assert code in RULES, f"add [{code}] to scripts/rules/{code[0]}.toml"


@pytest.mark.parametrize("code", sorted(RULES))
def test_every_entry_belongs_to_a_code_in_the_code(code: str) -> None:
    assert code in CODES, f"remove [{code}] from scripts/rules/{code[0]}.toml: nothing checks it"


def test_codes_are_found() -> None:
    assert {"D101", "E114", "R205", "W110", "X103"} <= CODES.keys()


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES.keys())
def test_every_entry_is_one_sentence_a_reason_and_a_way_to_mend(rule: Rule) -> None:
    assert rule.rule.endswith(".")
    assert ". " not in rule.rule
    assert len(rule.rule) <= 120
    assert rule.why.strip()
    assert rule.mend.strip()
    assert rule.checks in ("text", "site", "release")


@pytest.mark.parametrize("path", sorted(catalogue.HERE.glob("*.toml")), ids=lambda path: path.stem)
def test_a_family_holds_the_codes_with_its_letter(path: Path) -> None:
    own = [code for code, rule in RULES.items() if code.startswith(path.stem)]
    assert len(path.stem) == 1
    assert own


def test_an_explanation_says_what_why_how_and_where() -> None:
    rule = Rule("Z101", "It holds.", "It must.", "Mend it.", "Things", "text")
    said = catalogue.explain(rule, ["scripts/z.py:1"], ["Z101-broken", "Z101-torn"])
    assert said == (
        "Z101  It holds.\n\nWhy: It must.\nMend: Mend it.\n\n"
        "Checked in: scripts/z.py:1\nShown failing in: Z101-broken, Z101-torn"
    )
