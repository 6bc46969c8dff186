"""What is kept from one build to the next is whole, or is not there."""

import errno
import os
import time
from pathlib import Path

import pytest

from scripts.downloads import kept


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "build/kept"


def a_file(path: Path) -> None:
    path.write_bytes(b"heel")


def half_a_file(path: Path) -> None:
    path.write_bytes(b"ha")
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_what_was_made_is_not_made_again(store: Path, tmp_path: Path) -> None:
    assert kept.fetch(store, "key", tmp_path / "a.pdf", a_file)
    assert not kept.fetch(store, "key", tmp_path / "b.pdf", half_a_file)
    assert (tmp_path / "b.pdf").read_bytes() == b"heel"


def test_half_a_file_is_not_kept(store: Path, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No space left"):
        kept.fetch(store, "key", tmp_path / "a.pdf", half_a_file)
    assert list(store.iterdir()) == []
    assert not (tmp_path / "a.pdf").exists()
    assert kept.fetch(store, "key", tmp_path / "a.pdf", a_file)
    assert (tmp_path / "a.pdf").read_bytes() == b"heel"


def test_a_disk_that_says_late_that_it_is_full_keeps_nothing(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        kept.fetch(store, "key", tmp_path / "a.pdf", a_file)
    assert list(store.iterdir()) == []


def test_what_a_killed_build_left_is_never_taken_and_is_cleared(
    store: Path, tmp_path: Path
) -> None:
    (store / "tmpx").mkdir(parents=True)
    (store / "tmpx/a.pdf").write_bytes(b"ha")
    assert kept.fetch(store, "key", tmp_path / "a.pdf", a_file)
    kept.clear(store)
    assert [each.name for each in store.iterdir()] == ["key"]


def test_what_no_build_has_used_for_a_month_is_cleared(store: Path, tmp_path: Path) -> None:
    for name in ("old", "new"):
        kept.fetch(store, name, tmp_path / name, a_file)
    long_ago = time.time() - 31 * 86400
    os.utime(store / "old", (long_ago, long_ago))
    kept.clear(store)
    assert [each.name for each in store.iterdir()] == ["new"]
    kept.clear(tmp_path / "nowhere")


def test_a_name_depends_on_every_input_and_its_place() -> None:
    names = {kept.key("a", "b"), kept.key("b", "a"), kept.key("ab"), kept.key("a", b"b", "")}
    assert len(names) == 4
    assert kept.key("a", "b") == kept.key(b"a", b"b")
