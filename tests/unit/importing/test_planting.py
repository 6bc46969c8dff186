"""What is planted by chance is marked, of its kind, and the same each time."""

import pytest

from scripts.importing.figures import planted
from scripts.importing.planting import KINDS, clean, plant

TEXT = "Samen koken is een kwestie van kijken naar wat de ander pakt en even wachten. " * 6


@pytest.mark.parametrize("kind", KINDS)
def test_taking_the_faults_back_gives_the_text(kind: str) -> None:
    marked = plant([TEXT, TEXT], kind, 1)
    text = planted("x", marked)
    words, at, whole = text.text.split(), 0, []
    for fault in text.faults:
        whole += [*words[at : fault.start], *fault.corr]
        at = fault.end
    assert [*whole, *words[at:]] == f"{TEXT} {TEXT}".split()
    assert text.faults
    assert len(text.starts) == 2
    assert marked == plant([TEXT, TEXT], kind, 1) != plant([TEXT, TEXT], kind, 2)


@pytest.mark.parametrize(("kind", "looks"), [("hyphens", "-\n\n"), ("doubles", "\n\n")])
def test_what_happens_at_a_lines_end_stands_there(kind: str, looks: str) -> None:
    marked = plant([TEXT], kind, 1)
    faults = [each.split("|")[0] for each in marked.split("{")[1:]]
    assert all(looks in fault for fault in faults)


def test_without_faults_nothing_is_marked() -> None:
    assert planted("x", clean([TEXT, TEXT])).faults == ()
