"""Publishing, going back and exporting: whole or not at all, whatever goes wrong."""

import gzip
import random
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import brotli
import pytest
from playwright.sync_api import Browser

from scripts.project import ROOT
from scripts.publishing import policy
from tests.building import build, copy_project
from tests.hosting.publishing import SOAK, VIOLATIONS, run_publish, write_report
from tests.serving import serve

KILLS = 200 if SOAK else 6


def contents(site: Path) -> dict[str, bytes]:
    files = (each for each in site.resolve().rglob("*") if each.is_file())
    return {each.relative_to(site.resolve()).as_posix(): each.read_bytes() for each in files}


@pytest.fixture
def stamp(project: Path) -> Iterator[Callable[[int], dict[str, bytes]]]:
    """Give what numbers every page of the built site, so that no two publications are alike.

    It gives the site's files as they then are; afterwards the pages are as they were.
    """
    site = (project / "build/site").resolve()
    pages = {path: path.read_bytes() for path in site.rglob("*.html")}

    def write(number: int) -> dict[str, bytes]:
        for path, text in pages.items():
            path.write_bytes(text + b"<!-- %d -->\n" % number)
        return contents(site)

    yield write
    for path, text in pages.items():
        path.write_bytes(text)


def published(place: Path) -> dict[str, bytes]:
    """Give the files that are served, once their compressed copies are found to be the same."""
    files = contents(place / "site")
    for name in [name for name in files if name.endswith((".gz", ".br"))]:
        unpack = gzip.decompress if name.endswith(".gz") else brotli.decompress
        assert unpack(files.pop(name)) == files[name[:-3]], name
    return files


def test_killed_publications_leave_all_of_the_old_site_or_all_of_the_new(
    project: Path, tmp_path: Path, stamp: Callable[[int], dict[str, bytes]]
) -> None:
    place = tmp_path / "www"
    old = stamp(0)
    assert run_publish(project, place).returncode == 0
    assert published(place) == old
    assert len(old) > 30
    copies = {name for name in contents(place / "site") if name not in old}
    chance = random.Random(20261124)
    begun = time.monotonic()
    assert run_publish(project, place).returncode == 0
    lasts = time.monotonic() - begun
    killed = tries = switched = 0
    while killed < KILLS:
        tries += 1
        assert tries < 5 * KILLS, "the kills come too late to prove anything"
        new = stamp(tries)
        publishing = subprocess.Popen(
            [sys.executable, "-m", "scripts", "publish", str(place)],
            cwd=project,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(chance.uniform(0.2 * lasts, lasts))  # the first fifth only starts Python
        if was_running := publishing.poll() is None:
            publishing.send_signal(signal.SIGKILL)
            killed += 1
        publishing.wait()
        served = published(place)
        assert served in (old, new), "a mix of two releases"
        assert {name for name in contents(place / "site") if name not in served} == copies
        switched += was_running and served == new
        old = served
    report = {"killed while running": killed, "of these after the switch": switched}
    write_report("kills", {**report, "tries": tries})
    assert run_publish(project, place).returncode == 0
    assert published(place) == new
    assert len(list((place / "releases").iterdir())) <= 2


def test_the_policys_reasons_are_written_down(place: Path) -> None:
    """Every directive that is not 'none' has its reason in deploy/README.md, and no other."""
    csp = policy.content_security_policy(place / "site", policy.relaxed(ROOT))
    stated = dict(each.split(" ", 1) for each in csp.split("; "))
    open_ones = {name: sources for name, sources in stated.items() if sources != "'none'"}
    told = re.findall(r"^- `([a-z-]+) ([^`]+)`: \w", (ROOT / "deploy/README.md").read_text(), re.M)
    hashed = {
        name: re.sub(r"'sha256-[^']+'", "'sha256-…'", each) for name, each in open_ones.items()
    }
    assert dict(told) == hashed


def test_a_rollback_serves_the_release_before(project: Path, tmp_path: Path) -> None:
    place = tmp_path / "www"
    assert run_publish(project, place, "rollback").returncode == 1
    assert run_publish(project, place).returncode == 0
    first = (place / "site").resolve()
    assert run_publish(project, place).returncode == 0
    second = (place / "site").resolve()
    assert first != second
    assert run_publish(project, place, "rollback").returncode == 0
    assert (place / "site").resolve() == first
    assert run_publish(project, place, "rollback").returncode == 0
    assert (place / "site").resolve() == second


def test_a_local_address_is_not_published(tmp_path: Path) -> None:
    root = copy_project(tmp_path / "project")
    assert build(root).returncode == 0
    done = run_publish(root, tmp_path / "www")
    assert done.returncode == 1
    assert "SITE_URL=https://" in done.stderr
    assert not (tmp_path / "www").exists()


def test_without_a_site_it_says_how_to_make_one(tmp_path: Path) -> None:
    root = copy_project(tmp_path / "project")
    done = run_publish(root, tmp_path / "www")
    assert (done.returncode, "make site" in done.stderr) == (1, True)


def test_a_site_with_faults_is_not_published(project: Path, tmp_path: Path) -> None:
    place = tmp_path / "www"
    assert run_publish(project, place).returncode == 0
    before = (place / "site").resolve()
    page = project / "build/site/nl/hechting/index.html"
    text = page.read_text("utf-8")
    page.write_text(text.replace('href="../veiligheid/"', 'href="../weg/"'), "utf-8")
    try:
        done = run_publish(project, place)
    finally:
        page.write_text(text, "utf-8")
    assert done.returncode == 1
    assert "W102" in done.stderr
    assert (place / "site").resolve() == before


def test_an_export_carries_its_policy_in_its_pages(
    project: Path, tmp_path: Path, browser: Browser
) -> None:
    folder = tmp_path / "static"
    for _ in range(2):  # an earlier export is replaced
        assert run_publish(project, folder, "export").returncode == 0
    assert {"_headers", "_redirects", ".nojekyll"} <= {path.name for path in folder.iterdir()}
    assert "frame-ancestors" in (folder / "_headers").read_text()
    page = browser.new_page()
    page.add_init_script(VIOLATIONS)
    with serve(folder) as address:
        page.goto(f"{address}nl/veiligheid/")
        page.click(".search-open")
        page.fill("#query", "relat")
        page.wait_for_selector("dialog li")
        assert page.evaluate("violations") == []
        page.evaluate(
            "document.body.append(Object.assign(new Image(), {src: 'https://x.example'}))"
        )
        page.wait_for_function("violations.length")
    page.close()


def test_an_export_leaves_other_files_alone(project: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    done = run_publish(project, tmp_path, "export")
    assert (done.returncode, "holds other files" in done.stderr) == (1, True)
    assert (tmp_path / "mine.txt").read_text() == "mine"


def test_a_folder_that_is_no_place_is_left_alone(project: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    done = run_publish(project, tmp_path / "file")
    assert done.returncode == 1
    assert "what is served is unchanged" in done.stderr
    (tmp_path / "www/site").mkdir(parents=True)
    (tmp_path / "www/site/index.html").write_text("mine")
    assert run_publish(project, tmp_path / "www").returncode == 1
    assert (tmp_path / "www/site/index.html").read_text() == "mine"


def test_without_room_what_is_served_is_unchanged(project: Path, tmp_path: Path) -> None:
    place = tmp_path / "www"
    assert run_publish(project, place).returncode == 0
    before = (place / "site").resolve()
    limit = (
        "import resource, signal, sys, runpy; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000));"
        f"sys.argv = ['scripts', 'publish', {str(place)!r}];"
        "runpy.run_module('scripts', run_name='__main__')"
    )
    command = [sys.executable, "-c", limit]
    done = subprocess.run(command, check=False, cwd=project, capture_output=True, text=True)
    assert done.returncode == 1
    assert "mend its room" in done.stderr
    assert (place / "site").resolve() == before
