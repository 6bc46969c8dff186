import os
from pathlib import Path
from threading import Timer

import pytest

from scripts.previewing.watched import Seen, pages, seen, settled


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a project of a page in both languages and a template."""
    for name in ("docs/nl/a.md", "docs/en/a.md", "docs/nl/b.md", "overrides/main.html"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("A\n")
    (tmp_path / "mkdocs.yml").write_text("nav: []\n")
    return tmp_path


def test_all_inputs_of_a_build_are_seen_and_nothing_else(root: Path) -> None:
    for name in ("docs/nl/.a.md.swp", "docs/nl/a.md~", "build/site/index.html"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("x")
    (root / "overrides/__pycache__").mkdir()
    (root / "overrides/__pycache__/a.pyc").write_text("x")
    files = ["docs/en/a.md", "docs/nl/a.md", "docs/nl/b.md", "mkdocs.yml", "overrides/main.html"]
    assert sorted(seen(root)) == files


def test_a_file_is_another_if_its_time_or_its_size_is(root: Path) -> None:
    before = seen(root)
    assert seen(root) == before
    page = root / "docs/nl/a.md"
    stat = page.stat()
    page.write_text("longer\n")
    os.utime(page, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert pages(before, seen(root)) == ["a.md"]
    before = seen(root)
    os.utime(page, ns=(1, 1))
    assert pages(before, seen(root)) == ["a.md"]


def test_a_folder_that_cannot_be_followed_for_ever_is_no_folder(root: Path) -> None:
    (root / "docs/nl/round").symlink_to(root / "docs")
    assert "docs/nl/round" in seen(root)
    (root / "docs/nl/nowhere").symlink_to("gone")
    assert "docs/nl/nowhere" not in seen(root)


def test_what_is_being_written_is_waited_for(root: Path) -> None:
    page = root / "docs/nl/a.md"
    later = Timer(0.03, page.write_text, ["all of it\n"])
    now = seen(root)
    later.start()
    assert settled(root, now)["docs/nl/a.md"][1] == len("all of it\n")


A, B = (1, 1), (2, 1)
BEFORE: Seen = {"docs/nl/a.md": A, "docs/en/a.md": A, "docs/nl/b/c.md": A, "mkdocs.yml": A}


@pytest.mark.parametrize(
    ("changed", "named"),
    [
        ({}, []),
        ({"docs/nl/a.md": B}, ["a.md"]),
        ({"docs/nl/a.md": B, "docs/en/a.md": B}, ["a.md"]),
        ({"docs/en/a.md": B, "docs/nl/b/c.md": B}, ["a.md", "b/c.md"]),
        ({"docs/nl/a.md": B, "mkdocs.yml": B}, []),
        ({"mkdocs.yml": B}, []),
        ({"docs/nl/new.md": A}, []),
        ({"docs/nl/a.png": B}, []),
        ({"docs/nl/a.md": B, "docs/nl/a.png": A}, []),
    ],
)
def test_pages_are_named_if_nothing_but_their_text_changed(
    changed: dict[str, tuple[int, int]], named: list[str]
) -> None:
    assert pages(BEFORE, {**BEFORE, **changed}) == named


def test_a_page_that_went_changes_more_than_itself() -> None:
    assert pages(BEFORE, {file: BEFORE[file] for file in BEFORE if file != "docs/en/a.md"}) == []
