"""Every rule by its code: one TOML file a family, named by the code's letter.

A family's file holds `family` (what its rules are about), `checks` (`text`: what people
write, before anything is built; `site`: finished pages; `release`: what a release asks
beside) and one table a rule.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from scripts import toml

HERE = Path(__file__).parent
CODE = re.compile(r"""["']([A-Z]\d{3})["']""")  # as modules write it


@dataclass(frozen=True)
class Rule:
    """One rule: what must hold (`rule`, one sentence), why, and how to mend a breach."""

    code: str
    rule: str
    why: str
    mend: str
    family: str
    checks: str


@cache
def rules() -> dict[str, Rule]:
    """Give all rules by code, in order. Raises `KeyError` for an entry that lacks a field."""
    found: dict[str, Rule] = {}
    for path in sorted(HERE.glob("*.toml")):
        family = toml.load(HERE.parents[1], f"scripts/rules/{path.name}")
        for code in sorted(key for key, value in family.items() if isinstance(value, dict)):
            entry = family[code]
            found[code] = Rule(
                code=code,
                rule=entry["rule"],
                why=entry["why"],
                mend=entry["mend"],
                family=family["family"],
                checks=family["checks"],
            )
    return found


def codes(scripts: Path) -> dict[str, list[str]]:
    """Give every code that stands in a module under `scripts`, with its `file:line` places."""
    found: dict[str, list[str]] = {}
    for path in sorted(scripts.rglob("*.py")):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
            for code in CODE.findall(line):
                place = f"{path.relative_to(scripts.parent).as_posix()}:{number}"
                found.setdefault(code, []).append(place)
    return found


def explain(rule: Rule, places: Iterable[str], cases: Iterable[str]) -> str:
    """Give the text that explains one rule: `places` in the code, `cases` that break it."""
    return "\n".join(
        [
            f"{rule.code}  {rule.rule}",
            "",
            f"Why: {rule.why}",
            f"Mend: {rule.mend}",
            "",
            *_listed("Checked in", places),
            *_listed("Shown failing in", cases),
        ]
    )


def _listed(name: str, items: Iterable[str]) -> Iterator[str]:
    if listed := list(items):
        yield f"{name}: {', '.join(listed)}"
