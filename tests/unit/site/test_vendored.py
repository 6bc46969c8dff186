import hashlib
from pathlib import Path

import pytest

from scripts.site.vendored import FILE, FOLDER, check

CODE = "let a;\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / FOLDER).mkdir(parents=True)
    entries = ""
    for name in ("a.js", "b.js"):
        (tmp_path / FOLDER / name).write_text(CODE)
        checksum = hashlib.sha256(CODE.encode()).hexdigest()
        entries += f'[[file]]\nname = "{name}"\nsha256 = "{checksum}"\n'
    (tmp_path / FILE).write_text(entries)
    return tmp_path


def found(root: Path) -> list[tuple[str, str]]:
    return [(each.file, each.code) for each in check(root)]


def test_files_as_described_pass(root: Path) -> None:
    assert check(root) == []


def test_a_file_without_entry_is_found(root: Path) -> None:
    (root / FOLDER / "c.js").write_text(CODE)
    assert found(root) == [(f"{FOLDER}/c.js", "V101")]


@pytest.mark.parametrize("code", ["let b;\n", f"{CODE} ", ""])
def test_a_changed_file_is_found(root: Path, code: str) -> None:
    (root / FOLDER / "a.js").write_text(code)
    assert found(root) == [(f"{FOLDER}/a.js", "V102")]


def test_a_missing_file_is_found(root: Path) -> None:
    (root / FOLDER / "b.js").unlink()
    (finding,) = check(root)
    assert (finding.file, finding.code, finding.fact) == (f"{FOLDER}/b.js", "V102", "is missing")


def test_a_renamed_file_is_found_under_both_names(root: Path) -> None:
    (root / FOLDER / "b.js").rename(root / FOLDER / "c.js")
    assert found(root) == [(f"{FOLDER}/c.js", "V101"), (f"{FOLDER}/b.js", "V102")]
