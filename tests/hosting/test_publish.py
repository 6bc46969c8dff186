"""Publishing, going back and exporting: whole or not at all, whatever goes wrong."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from playwright.sync_api import Browser

from tests.building import build, copy_project
from tests.hosting.publishing import SOAK, VIOLATIONS, run_publish, write_report
from tests.serving import serve

KILLS = 200 if SOAK else 6


def test_killed_publications_leave_a_whole_site(project: Path, tmp_path: Path) -> None:
    place = tmp_path / "www"
    assert run_publish(project, place).returncode == 0
    chance = random.Random(20261124)

    def state() -> dict[str, bytes]:
        site = (place / "site").resolve()
        return {
            p.relative_to(site).as_posix(): p.read_bytes() for p in site.rglob("*") if p.is_file()
        }

    whole = state()
    assert len(whole) > 30
    begun = time.monotonic()
    assert run_publish(project, place).returncode == 0
    lasts = time.monotonic() - begun
    killed = tries = 0
    while killed < KILLS:
        tries += 1
        assert tries < 5 * KILLS, "the kills come too late to prove anything"
        publishing = subprocess.Popen(
            [sys.executable, "-m", "scripts", "publish", str(place)],
            cwd=project,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(chance.uniform(0.2 * lasts, lasts))  # the first fifth only starts Python
        if publishing.poll() is None:
            publishing.send_signal(signal.SIGKILL)
            killed += 1
        publishing.wait()
        assert state() == whole
    write_report("kills", {"killed while running": killed, "tries": tries})
    assert run_publish(project, place).returncode == 0
    assert len(list((place / "releases").iterdir())) <= 2


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
