"""All that a build reads beside the text is read by the check before, or is told of by another."""

import shutil
from pathlib import Path

import pytest

from scripts.project import ROOT
from scripts.text.check import check, spelled, unproved
from tests.building import CHECKED

FILES = sorted(
    path.relative_to(ROOT).as_posix()
    for folder in CHECKED
    for path in [ROOT / folder, *(ROOT / folder).rglob("*.toml")]
    if path.suffix == ".toml"
)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a copy of what is checked, for each test to break and mend."""
    target = tmp_path_factory.mktemp("readable")
    for name in CHECKED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, target / name, dirs_exist_ok=True)
        else:
            shutil.copy(ROOT / name, target / name)
    return target


@pytest.mark.parametrize("file", FILES)
def test_each_file_that_is_not_toml_is_told_with_its_line(root: Path, file: str) -> None:
    content = (root / file).read_bytes()
    (root / file).write_bytes(b"[broken\n" + content)
    try:
        findings = [*check(root), *spelled(root), *unproved(root)]
    finally:
        (root / file).write_bytes(content)
    told = {(each.file, each.line) for each in findings if "is not TOML" in each.fact}
    assert told == {(file, 1)}


def test_all_broken_files_of_words_are_told_at_once(root: Path) -> None:
    said = {file: (root / file).read_bytes() for file in FILES if "/interface/" in file}
    for file, content in said.items():
        (root / file).write_bytes(b"[broken\n" + content)
    try:
        told = {each.file for each in check(root) if "is not TOML" in each.fact}
    finally:
        for file, content in said.items():
            (root / file).write_bytes(content)
    assert len(said) > 1
    assert told == said.keys()
