"""All files are written, or none; what was taken out from other texts is refused."""

from dataclasses import replace
from pathlib import Path

import pytest

from scripts.text.translated import check, write
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


def test_a_disk_that_fails_half_way_leaves_every_file_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("old")
    (tmp_path / "b.md").mkdir()  # cannot be written to
    (tmp_path / "b.new").mkdir()
    with pytest.raises(OSError, match=r"b\.new"):
        write(tmp_path, {"a.md": "new", "b.md": "new"})
    assert (tmp_path / "a.md").read_text() == "old"
    assert not (tmp_path / "a.new").exists()
