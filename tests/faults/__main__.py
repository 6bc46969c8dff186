"""Seed every fault and say how many each family catches: `python -m tests.faults`.

With `-v` it also names each fault that no rule knows to be wrong: freshness alone stops these,
and whoever then records the review may overlook them.
"""

import sys
import tempfile
from pathlib import Path

from tests.faults import families, seeding
from tests.faults.seeding import Outcome


def main(arguments: list[str]) -> int:
    """Print the table; gives 1 if a fault passed all checks."""
    with tempfile.TemporaryDirectory() as folder:
        root = seeding.copied(Path(folder))
        advice = seeding.advice(root)
        outcomes = {
            family: [seeding.outcome(fault, root, advice) for fault in faults]
            for family, faults in families.by_family(families.texts(root)).items()
        }
    width = max(map(len, outcomes))
    print(f"{'family':<{width}}  seeded  caught  by a rule  or advice")
    for family, own in outcomes.items():
        print(f"{family:<{width}}  {_figures(own)}")
    print(f"{'all':<{width}}  {_figures([each for own in outcomes.values() for each in own])}")
    if "-v" in arguments:
        for own in outcomes.values():
            for each in own:
                if not each.rules:
                    how = "NOT CAUGHT" if not each.caught else "advice" if each.advised else "fresh"
                    print(f"{how}: {each.fault.family}: {each.fault.what}")
    return 1 if any(not each.caught for own in outcomes.values() for each in own) else 0


def _figures(outcomes: list[Outcome]) -> str:
    caught = sum(each.caught for each in outcomes)
    by_rule = sum(bool(each.rules) for each in outcomes)
    advised = sum(each.advised for each in outcomes)
    return f"{len(outcomes):>6}  {caught:>6}  {by_rule:>9}  {by_rule + advised:>9}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
