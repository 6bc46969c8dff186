"""LinkChecker over the served site and over the bundle, anchors included."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.serving import serve

# As root LinkChecker becomes `nobody`, who must still be able to read its settings.
_SETTINGS = "[checking]\nthreads=8\nmaxrequestspersecond=1000\n[AnchorCheck]\n"
_CLEAN = "0 warnings found. 0 errors found"


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("linkchecker") / "linkcheckerrc"
    path.write_text(_SETTINGS)
    return path


def check_links(address: str, settings: Path) -> tuple[int, str]:
    command = [sys.executable, "-m", "linkcheck", f"--config={settings}", "--output=text"]
    done = subprocess.run([*command, address], check=False, capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


def test_no_link_of_the_site_is_dead(address: str, settings: Path) -> None:
    for start in ("", "nl/404.html", "en/404.html", "404.html"):
        code, said = check_links(address + start, settings)
        assert code == 0, said
        assert _CLEAN in said


def test_no_link_of_the_bundle_is_dead(bundle: Path, settings: Path) -> None:
    with serve(bundle, "/any where/") as address:
        code, said = check_links(address.replace(" ", "%20") + "index.html", settings)
    assert code == 0, said
    assert _CLEAN in said


@pytest.mark.parametrize(
    ("link", "verdict"),
    [
        ("gone.html", "0 warnings found. 1 error found"),
        ("index.html#gone", "1 warning found. 0 errors found"),
        ("index.html#here", _CLEAN),
    ],
)
def test_a_dead_link_and_a_dead_anchor_are_found(
    link: str, verdict: str, tmp_path: Path, settings: Path
) -> None:
    page = f'<!doctype html><title>x</title><p id="here"><a href="{link}">x</a>'
    (tmp_path / "index.html").write_text(page)
    (tmp_path / "404.html").write_text("<!doctype html><title>404</title>")
    with serve(tmp_path) as address:
        assert verdict in check_links(address, settings)[1]
