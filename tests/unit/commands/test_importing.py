"""The importer's figures are told for every text, and on request for every fault."""

import pytest

from scripts import __main__ as command_line
from scripts.commands import importing
from scripts.importing.figures import Fault, Planted
from scripts.importing.planting import KINDS


def test_figures_name_texts_classes_and_faults(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    faults = (Fault(1, 3, ("vrijheid",), "extraction"), Fault(3, 4, ("naarmate",), "spelling"))
    text = Planted(importing.HAND_EDITION, "Onze vri jheid naamate", faults, frozenset({0}))
    monkeypatch.setattr(importing, "measured", lambda: [text])
    assert command_line.main(["import-figures", "--each"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[1].split()[:6] == ["hand", "edition", "4", "2", "1", "1"]
    assert said[-4:] == [
        "  extraction: 1 mended",
        "  spelling: 1 listed",
        "hand edition: mended: 'vri jheid' for 'vrijheid'",
        "hand edition: listed: 'naamate' for 'naarmate'",
    ]


def test_faults_are_planted_in_the_pages_by_every_kind_and_once_by_none() -> None:
    texts = importing._in_pages()
    assert [text.name for text in texts] == [
        *(f"pages: {kind}" for kind in KINDS),
        "pages: no faults",
    ]
    assert all(len(text.faults) > 100 for text in texts[:-1])
    assert not texts[-1].faults
