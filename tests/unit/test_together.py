"""Files that belong together are all written, or none is."""

from pathlib import Path

import pytest

from scripts import together


def test_all_are_written_and_nothing_is_left_beside(tmp_path: Path) -> None:
    together.write({tmp_path / "a": "één", tmp_path / "deep/b": "twee"})
    assert (tmp_path / "a").read_text("utf-8") == "één"
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a", "b", "deep"]


def test_a_fault_while_putting_in_place_takes_the_others_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").write_text("old")
    replace = Path.replace

    def fail(self: Path, target: Path) -> Path:
        if target.name == "c":
            raise OSError("no room")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="no room"):
        together.write({tmp_path / name: "new" for name in "abc"})
    assert (tmp_path / "a").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_a_disk_that_fails_before_the_end_leaves_every_file_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("old")
    (tmp_path / ".b.new").mkdir()  # cannot be written to
    with pytest.raises(OSError, match=r"b\.new"):
        together.write({tmp_path / "a": "new", tmp_path / "b": "new"})
    assert (tmp_path / "a").read_text() == "old"
    assert not (tmp_path / ".a.new").exists()
