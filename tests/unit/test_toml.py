"""A TOML file that cannot be read is told with its name, its line, the fault and the way out."""

from pathlib import Path

import pytest

from scripts import toml
from scripts.finding import Finding


def fault(root: Path, content: bytes | None, code: str = toml.CODE) -> Finding:
    """Give what is told when a file with this content, or none, is read for its `a`."""
    if content is not None:
        (root / "x.toml").write_bytes(content)
    with pytest.raises(toml.TomlError) as caught:
        toml.read(root, "x.toml", lambda data: len(data["a"]), code)
    assert str(caught.value) == str(caught.value.finding)
    assert "git checkout -- x.toml" in caught.value.finding.hint
    return caught.value.finding


def test_what_is_made_of_the_data_is_given(tmp_path: Path) -> None:
    (tmp_path / "x.toml").write_text("a = [1, 2]\n")
    assert toml.read(tmp_path, "x.toml", lambda data: len(data["a"])) == 2


@pytest.mark.parametrize(
    ("content", "line", "fact"),
    [
        (None, 0, "cannot be read: No such file or directory"),
        (b"a = \xff\n", 0, "is not UTF-8"),
        (b"b = 1\na = 2x\n", 2, "is not TOML: Expected newline or end of document"),
        (b"a = [\n", 0, "is not TOML: Invalid value (at end of document)"),
        (b"b = 1\n", 0, "does not say 'a'"),
        (b"a = 1\n", 0, "cannot be understood: object of type 'int' has no len()"),
    ],
)
def test_what_cannot_be_read_is_told(
    tmp_path: Path, content: bytes | None, line: int, fact: str
) -> None:
    found = fault(tmp_path, content)
    assert (found.file, found.line, found.code) == ("x.toml", line, "F101")
    assert found.fact.startswith(fact)


def test_a_file_may_have_a_code_of_its_own(tmp_path: Path) -> None:
    assert {fault(tmp_path, each, "R101").code for each in (None, b"a", b"a = 1")} == {"R101"}


def test_entries_come_with_the_lines_where_they_begin(tmp_path: Path) -> None:
    (tmp_path / "x.toml").write_text("# Head.\n[[each]]\na = 1\n\n  [[ each ]] # again\na = 2\n")
    assert toml.entries(tmp_path, "x.toml", "each") == [({"a": 1}, 2), ({"a": 2}, 5)]


def test_no_entries_are_none(tmp_path: Path) -> None:
    (tmp_path / "x.toml").write_text("# Head.\n")
    assert toml.entries(tmp_path, "x.toml", "each") == []


@pytest.mark.parametrize("text", ["each = 1\n", "each = [{a = 1}]\n", "[each]\na = 1\n"])
def test_entries_written_otherwise_are_told(tmp_path: Path, text: str) -> None:
    (tmp_path / "x.toml").write_text(text)
    with pytest.raises(toml.TomlError, match=r"each entry begins with a line \[\[each\]\]"):
        toml.entries(tmp_path, "x.toml", "each")
