"""Releases on a server's disk: one switch, one step back."""

import gzip
import os
from pathlib import Path

import brotli
import pytest

from scripts.publishing.releases import ReleaseError, compress, publish, rollback


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "built"
    folder.mkdir()
    (folder / "index.html").write_text("<p>Tekst</p>" * 50)
    return folder


def test_a_release_is_a_copy_behind_a_link(site: Path, tmp_path: Path) -> None:
    new = publish(site, tmp_path / "www")
    assert (tmp_path / "www/site").resolve() == new
    assert (new / "index.html").read_text() == (site / "index.html").read_text()
    assert not (tmp_path / "www/site").readlink().is_absolute()


def test_a_server_can_read_a_release_whatever_the_umask(site: Path, tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        (site / "nl").mkdir()
        (site / "nl/index.html").write_text("<p>Tekst</p>" * 50)
        new = publish(site, tmp_path / "www")
    finally:
        os.umask(before)
    assert (tmp_path / "www/releases").stat().st_mode & 0o777 == 0o755
    modes = {path.is_dir(): path.stat().st_mode & 0o777 for path in new.rglob("*")}
    assert modes == {True: 0o755, False: 0o644} and len(list(new.rglob("*"))) == 7


def test_two_releases_are_kept_and_no_more(site: Path, tmp_path: Path) -> None:
    kept = [publish(site, tmp_path / "www") for _ in range(3)]
    assert set((tmp_path / "www/releases").iterdir()) == set(kept[1:])


def test_rollback_goes_one_back_and_forth(site: Path, tmp_path: Path) -> None:
    first, second = publish(site, tmp_path / "www"), publish(site, tmp_path / "www")
    assert rollback(tmp_path / "www") == first
    assert rollback(tmp_path / "www") == second


def test_without_an_earlier_release_there_is_nothing_to_go_back_to(
    site: Path, tmp_path: Path
) -> None:
    publish(site, tmp_path / "www")
    with pytest.raises(ReleaseError, match="no earlier release"):
        rollback(tmp_path / "www")


def test_a_folder_of_another_kind_is_left_alone(site: Path, tmp_path: Path) -> None:
    (tmp_path / "www/site").mkdir(parents=True)
    with pytest.raises(ReleaseError, match="not a link"):
        publish(site, tmp_path / "www")
    assert list((tmp_path / "www").iterdir()) == [tmp_path / "www/site"]


def test_text_is_compressed_where_that_helps(tmp_path: Path) -> None:
    (tmp_path / "long.html").write_text("woord " * 200)
    (tmp_path / "short.txt").write_text("x")
    (tmp_path / "picture.png").write_bytes(b"x" * 1000)
    compress(tmp_path)
    names = {path.name for path in tmp_path.iterdir()}
    assert names == {"long.html", "long.html.gz", "long.html.br", "short.txt", "picture.png"}
    assert gzip.decompress((tmp_path / "long.html.gz").read_bytes()) == b"woord " * 200
    assert brotli.decompress((tmp_path / "long.html.br").read_bytes()) == b"woord " * 200
