"""What was taken out from other texts is refused."""

from dataclasses import replace

import pytest

from scripts.text.translated import check
from scripts.text.units import Unit

HERE = Unit("a.md", "boom", "paragraph", "Een boom.\nTwee.", "A tree.", "fresh")


def unit(**changes: str) -> Unit:
    return replace(HERE, **changes)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ([HERE], []),
        ([unit(source="Een boom. Twee. ", target="Anything.")], []),  # as programs join lines
        ([unit(id="struik")], ["unit 'struik' of 'a.md' is none of this edition"]),
        ([unit(source="Een struik.")], ["the Dutch of unit 'boom' of a.md is not the edition's"]),
        ([HERE, HERE], ["unit 'boom' of a.md is there twice"]),
    ],
)
def test_units_must_be_those_of_the_edition(given: list[Unit], said: list[str]) -> None:
    findings = check(given, [HERE], "x.xlf")
    assert [each.fact.split(" (")[0] for each in findings] == said
    assert {(each.file, each.code) for each in findings} <= {("x.xlf", "T117")}
