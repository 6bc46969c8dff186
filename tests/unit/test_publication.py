import fcntl
import shutil
from pathlib import Path

import pytest

from scripts.project import ROOT
from scripts.publication import INPUTS, fingerprint, is_current, making, put_in_place, switch


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a project with a file for every input."""
    root = tmp_path / "project"
    for name in INPUTS:
        path = root / name if "." in name else root / name / "deep/a.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    return root


@pytest.fixture
def build(tmp_path: Path) -> Path:
    build = tmp_path / "build"
    build.mkdir()
    return build


def made(build: Path, text: str) -> Path:
    """Give a finished site as a build leaves it, with `text` on its page."""
    site = build / "making-x/site"
    site.mkdir(parents=True)
    (site / "index.html").write_text(text)
    return site


def served(build: Path) -> str:
    return (build / "site/index.html").read_text()


def test_the_same_inputs_have_the_same_fingerprint(root: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(root, tmp_path / "elsewhere")
    assert fingerprint(root, "x") == fingerprint(copy, "x")


@pytest.mark.parametrize("name", INPUTS)
def test_every_input_changes_the_fingerprint(root: Path, name: str) -> None:
    before = fingerprint(root, "x")
    path = root / name if "." in name else root / name / "deep/a.txt"
    path.write_text("changed")
    assert fingerprint(root, "x") != before


def test_every_input_is_there_in_our_project() -> None:
    assert [name for name in INPUTS if not (ROOT / name).exists()] == []


def test_settings_change_the_fingerprint(root: Path) -> None:
    assert fingerprint(root, "http://a/ 1") != fingerprint(root, "http://a/ 2")


def test_a_new_a_renamed_and_a_removed_file_change_the_fingerprint(root: Path) -> None:
    path = root / "docs/deep/b.txt"
    seen = {fingerprint(root, "x")}
    path.write_text("docs")
    seen.add(fingerprint(root, "x"))
    path.rename(root / "docs/deep/c.txt")
    seen.add(fingerprint(root, "x"))
    (root / "docs/deep/a.txt").unlink()
    seen.add(fingerprint(root, "x"))
    assert len(seen) == 4


def test_texts_that_change_places_change_the_fingerprint(root: Path) -> None:
    (root / "docs/a.txt").write_text("een")
    (root / "docs/b.txt").write_text("twee")
    before = fingerprint(root, "x")
    (root / "docs/a.txt").write_text("twee")
    (root / "docs/b.txt").write_text("een")
    assert fingerprint(root, "x") != before


@pytest.mark.parametrize("name", ["scripts/__pycache__/a.pyc", "README.md", "tests/a.py"])
def test_what_is_no_input_does_not_change_the_fingerprint(root: Path, name: str) -> None:
    before = fingerprint(root, "x")
    (root / name).parent.mkdir(exist_ok=True)
    (root / name).write_text("new")
    assert fingerprint(root, "x") == before


def test_a_fingerprint_is_fit_for_a_folders_name(root: Path) -> None:
    assert len(fingerprint(root, "x")) == 16
    assert set(fingerprint(root, "é")) <= set("0123456789abcdef")


def test_a_project_that_lacks_an_input_has_another_fingerprint(root: Path) -> None:
    before = fingerprint(root, "x")
    (root / "mkdocs.yml").unlink()
    assert fingerprint(root, "x") != before


def test_what_was_put_in_place_is_current(build: Path) -> None:
    assert not is_current(build, "aaa")
    put_in_place(made(build, "een"), build, "aaa")
    assert is_current(build, "aaa")
    assert not is_current(build, "bbb")


def test_a_link_to_a_site_that_is_gone_is_not_current(build: Path) -> None:
    put_in_place(made(build, "een"), build, "aaa")
    shutil.rmtree(build / "made/aaa")
    assert not is_current(build, "aaa")


def test_a_plain_folder_is_not_current(build: Path) -> None:
    (build / "site").mkdir()
    assert not is_current(build, "aaa")


def test_without_a_build_nothing_is_current(tmp_path: Path) -> None:
    assert not is_current(tmp_path / "build", "aaa")


def test_making_gives_an_empty_folder_and_clears_it(tmp_path: Path) -> None:
    build = tmp_path / "new/build"
    with making(build) as folder:
        assert folder.parent == build
        assert list(folder.iterdir()) == []
        (folder / "a.html").write_text("x")
    assert [path.name for path in build.iterdir()] == ["lock"]


def test_making_clears_its_folder_when_the_build_fails(build: Path) -> None:
    with pytest.raises(RuntimeError, match="kapot"), making(build) as folder:
        (folder / "a.html").write_text("x")
        raise RuntimeError("kapot")
    assert [path.name for path in build.iterdir()] == ["lock"]


def test_making_clears_what_killed_builds_left_and_nothing_else(build: Path) -> None:
    made(build, "half")
    (build / "made/aaa").mkdir(parents=True)
    with making(build) as folder:
        assert {path.name for path in build.iterdir()} == {folder.name, "lock", "made"}
    assert (build / "made/aaa").is_dir()


def test_one_build_is_made_at_a_time(build: Path) -> None:
    with (build / "lock").open("w") as lock:
        with making(build), pytest.raises(BlockingIOError):
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)  # free again


def test_a_finished_site_is_moved_and_linked_to(build: Path) -> None:
    site = made(build, "een")
    put_in_place(site, build, "aaa")
    assert served(build) == "een"
    assert (build / "site").readlink() == Path("made/aaa")
    assert not site.exists()


def test_the_link_is_switched_and_older_sites_are_cleared(build: Path) -> None:
    for text, name in (("een", "aaa"), ("twee", "bbb"), ("drie", "ccc")):
        put_in_place(made(build, text), build, name)
        assert served(build) == text
        assert [path.name for path in (build / "made").iterdir()] == [name]


def test_a_finished_site_can_be_read_by_all(build: Path) -> None:
    site = made(build, "een")
    site.chmod(0o700)
    put_in_place(site, build, "aaa")
    assert (build / "made/aaa").stat().st_mode & 0o777 == 0o755


def test_a_site_that_a_killed_build_left_under_its_name_is_replaced(build: Path) -> None:
    (build / "made/aaa").mkdir(parents=True)
    (build / "made/aaa/old.html").write_text("old")
    put_in_place(made(build, "een"), build, "aaa")
    assert [path.name for path in (build / "site/").iterdir()] == ["index.html"]


def test_a_link_to_a_site_that_is_gone_is_replaced(build: Path) -> None:
    (build / "site").symlink_to("made/weg")
    put_in_place(made(build, "een"), build, "aaa")
    assert served(build) == "een"


def test_a_plain_folder_is_refused_and_left_untouched(build: Path) -> None:
    (build / "site").mkdir()
    (build / "site/mine.html").write_text("van mij")
    site = made(build, "een")
    with pytest.raises(FileExistsError, match="move it away"):
        put_in_place(site, build, "aaa")
    assert (build / "site/mine.html").read_text() == "van mij"
    assert not (build / "site").is_symlink()
    assert not (build / "made").exists()
    assert (site / "index.html").read_text() == "een"


def test_a_plain_file_is_refused_and_left_untouched(build: Path) -> None:
    (build / "site").write_text("van mij")
    with pytest.raises(FileExistsError):
        put_in_place(made(build, "een"), build, "aaa")
    assert (build / "site").read_text() == "van mij"


def test_a_link_is_made_relative_so_that_the_project_may_move(tmp_path: Path) -> None:
    (tmp_path / "a/made/x").mkdir(parents=True)
    switch(tmp_path / "a/site", tmp_path / "a/made/x")
    (tmp_path / "a").rename(tmp_path / "b")
    assert (tmp_path / "b/site").is_dir()


def test_a_link_is_switched_over_what_a_killed_switch_left(tmp_path: Path) -> None:
    for name in ("een", "twee"):
        (tmp_path / name).mkdir()
    switch(tmp_path / "site", tmp_path / "een")
    (tmp_path / "site.new").symlink_to("een")
    switch(tmp_path / "site", tmp_path / "twee")
    assert (tmp_path / "site").readlink() == Path("twee")
    assert not (tmp_path / "site.new").is_symlink()


def test_a_link_to_a_folder_that_is_not_below_it_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(ValueError, match="is not in the subpath"):
        switch(tmp_path / "a/site", tmp_path / "b")
    assert not (tmp_path / "a/site").is_symlink()
