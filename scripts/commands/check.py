"""Verbs that check what people write, and explain the rules."""

from argparse import ArgumentParser, Namespace

from scripts import project
from scripts.commands.verb import CannotRun, Verb, say
from scripts.finding import FORMATS
from scripts.rules import catalogue
from scripts.text.check import check, spelled, unproved
from scripts.text.spelling import NoHunspell

CASES = project.ROOT / "tests" / "cases"


def run_check(given: Namespace) -> int:
    """Check what people write, and whether the English is known to say what the Dutch says."""
    findings = [*check(project.ROOT), *unproved(project.ROOT)]
    try:
        findings += spelled(project.ROOT)
    except NoHunspell as error:
        say(str(error))
    if findings:
        print(FORMATS[given.format](findings))
    return 1 if findings else 0


def run_explain(given: Namespace) -> int:
    """Say what a rule is for and how to mend a breach; without a code, list all rules."""
    rules = catalogue.rules()
    if not given.codes:
        family = ""
        for rule in rules.values():
            if rule.family != family:
                family = rule.family
                print(f"\n{family}")
            print(f"  {rule.code}  {rule.rule}")
        return 0
    places = catalogue.codes(project.ROOT / "scripts")
    if unknown := [code for code in given.codes if code.upper() not in rules]:
        raise CannotRun(f"There is no rule {', '.join(unknown)}. All: python -m scripts explain")
    print(
        "\n\n".join(
            catalogue.explain(rules[code], places.get(code, []), _cases(code))
            for code in map(str.upper, given.codes)
        )
    )
    return 0


def _cases(code: str) -> list[str]:
    return sorted(path.name for path in CASES.glob(f"{code}-*") if "-fine-" not in path.name)


def _format(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--format",
        choices=sorted(FORMATS),
        default="text",
        help="how findings are printed; github makes annotations",
    )


def _codes(parser: ArgumentParser) -> None:
    parser.add_argument("codes", nargs="*", metavar="CODE", help="a rule's code, as R205")


VERBS = (
    Verb("check", run_check, _format),
    Verb("explain", run_explain, _codes),
)
