"""A build is whole or does not happen: faults, a full disk and kill -9 leave the last good site."""

import os
import random
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from scripts.project import LANGUAGES
from scripts.site import site_checks
from tests.building import build, copy_project

URL = "https://example.org/any/base/"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a project that has been built once, for tests to break and mend."""
    root = copy_project(tmp_path_factory.mktemp("project"))
    done = build(root)
    assert done.returncode == 0, done.stdout + done.stderr
    return root


def state(root: Path) -> dict[str, bytes]:
    site = root / "build/site"
    files = [path for path in site.rglob("*") if path.is_file()]
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}


def test_a_second_build_makes_nothing_again(built: Path) -> None:
    before = (built / "build/site").resolve(), (built / "build/site/index.html").stat().st_mtime_ns
    done = build(built)
    assert done.returncode == 0
    assert "Nothing has changed." in done.stderr
    after = (built / "build/site").resolve(), (built / "build/site/index.html").stat().st_mtime_ns
    assert before == after


def test_faults_are_all_told_at_once_and_leave_the_last_good_site(built: Path) -> None:
    before = state(built)
    page, other = built / "docs/nl/opening.md", built / "docs/en/veiligheid.md"
    texts = page.read_text("utf-8"), other.read_text("utf-8")
    page.write_text(texts[0].replace("{: #marathon }", "{: #vanzelf }"), "utf-8")
    other.write_text(texts[1] + "\n<script>alert(☃)</script>\n", "utf-8")
    picture = built / "docs/nl/boom.png"
    with picture.open("wb") as huge:
        huge.truncate(40_000_000)
    try:
        done = build(built)
    finally:
        picture.unlink()
        page.write_text(texts[0], "utf-8")
        other.write_text(texts[1], "utf-8")
    assert done.returncode == 1
    assert re.search(r"docs/nl/opening\.md:\d+: E110 id 'vanzelf' is already used", done.stdout)
    assert re.search(r"docs/en/veiligheid\.md:\d+: D105 holds active content", done.stdout)
    assert re.search(r"docs/en/veiligheid\.md:\d+: B101 .* no shape for '☃'", done.stdout)
    assert "docs/nl/boom.png: D107 is 40,000 kB, more than 300 kB" in done.stdout
    assert "the last good site is untouched" in done.stderr
    assert state(built) == before


def emptied(page: Path) -> None:
    page.write_text("", "utf-8")


def without_text(page: Path) -> None:
    head = page.read_text("utf-8").split("---\n")[1]
    page.write_text(f"---\n{head}---\n", "utf-8")


@pytest.mark.parametrize(
    ("language", "empty", "code"),
    [
        ("nl", Path.unlink, "E113"),
        ("en", Path.unlink, "E113"),
        ("nl", without_text, "D104"),
        ("en", emptied, "D104"),
    ],
)
def test_a_language_without_text_is_told_page_by_page(
    built: Path, language: str, empty: Callable[[Path], None], code: str
) -> None:
    before, folder = state(built), built / "docs" / language
    (other,) = set(LANGUAGES) - {language}
    texts = {page: page.read_text("utf-8") for page in folder.glob("*.md")}
    for page in texts:
        empty(page)
    try:
        done = build(built)
    finally:
        for page, text in texts.items():
            page.write_text(text, "utf-8")
    assert done.returncode == 1
    assert "the last good site is untouched" in done.stderr
    told = other if code == "E113" else language  # the page that is there names the one that is not
    for page in texts:
        assert f"docs/{told}/{page.name}: {code} " in done.stdout
    assert not re.search(r": H\d", done.stdout), "what quotes a text that is gone is not wrong"
    assert state(built) == before


def test_a_dead_link_in_markdown_stops_the_build(built: Path) -> None:
    before = state(built)
    pages = [built / "docs" / language / "over.md" for language in LANGUAGES]
    texts = [page.read_text("utf-8") for page in pages]
    for page, text in zip(pages, texts, strict=True):  # in both, so that parity has no say
        page.write_text(text.replace("hechting.md#optelsom", "hechting.md#nergens"), "utf-8")
    try:
        done = build(built)
    finally:
        for page, text in zip(pages, texts, strict=True):
            page.write_text(text, "utf-8")
    assert done.returncode == 1
    assert "nergens" in done.stderr
    assert state(built) == before


@pytest.mark.parametrize(
    ("file", "key"),
    [("reading", "edition"), ("reading", "skip"), ("sharing", "share_read_on")],  # at three steps
)
def test_a_word_that_is_said_nowhere_stops_the_build(built: Path, file: str, key: str) -> None:
    before, said = state(built), built / f"wording/interface/{file}.toml"
    text = said.read_text("utf-8")
    said.write_text(re.sub(rf"^{key} = .*\n", "", text, flags=re.MULTILINE), "utf-8")
    try:
        done = build(built)
    finally:
        said.write_text(text, "utf-8")
    assert done.returncode == 1
    assert f"wording/interface: T101 [nl] does not say '{key}'" in done.stderr
    assert "Traceback" not in done.stderr
    assert state(built) == before


# A build as on a machine without Pango: whole, and several times as fast.
WITHOUT_PANGO = "from scripts.downloads import tools; tools._loads = lambda names: False;"
RUN = "import runpy, sys; sys.argv = ['scripts', 'build'];"
RUN += "runpy.run_module('scripts', run_name='__main__')"
SHORT = WITHOUT_PANGO + RUN
# No file can grow above so many bytes from when a step begins: a disk that fills up just then.
FILLS_UP = """
import resource, signal
from scripts import generator
from scripts.downloads import make, manifest, zips
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
step = {place}
def without_room(*given):
    resource.setrlimit(resource.RLIMIT_FSIZE, ({room}, {room}))
    return step(*given)
{place} = without_room
"""


@pytest.mark.parametrize(
    ("place", "room"),
    [
        ("generator.render", 20_000),
        ("make.books", 20_000),  # an e-book has twice as many
        ("zips.bundles", 130_000),  # each zip has more
        ("manifest.write", 2_000),
    ],
)
def test_a_full_disk_stops_the_build_and_leaves_the_last_good_site(
    built: Path, tmp_path: Path, place: str, room: int
) -> None:
    before, kept = state(built), kept_in(built)
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_PANGO + FILLS_UP.format(place=place, room=room) + RUN],
        check=False,
        cwd=built,
        env={**os.environ, "SOURCE_DATE_EPOCH": "1795500001", "TMPDIR": str(tmp_path)},
        capture_output=True,
        text=True,
    )
    assert done.returncode in (1, 2)
    assert "File too large" in done.stderr
    assert "the last good site is untouched" in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr
    assert state(built) == before
    assert not list((built / "build").glob("making-*"))
    assert not list(tmp_path.iterdir())
    assert kept_in(built).items() >= kept.items()
    assert all(path.is_file() for path in (built / "build/kept").iterdir())


def kept_in(root: Path) -> dict[str, bytes]:
    """Give all downloads that are kept for the next build."""
    return {path.name: path.read_bytes() for path in (root / "build/kept").iterdir()}


EPOCHS = (1795500000, 1795600000)


def start(root: Path, epoch: int) -> subprocess.Popen[bytes]:
    elsewhere = root / "elsewhere"
    elsewhere.mkdir(exist_ok=True)
    return subprocess.Popen(
        [sys.executable, "-c", SHORT],
        cwd=root,
        env={**os.environ, "SOURCE_DATE_EPOCH": str(epoch), "TMPDIR": str(elsewhere)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def undisturbed(root: Path, epoch: int) -> float:
    """Build, and give the seconds that it took."""
    started = time.monotonic()
    assert start(root, epoch).wait() == 0
    return time.monotonic() - started


@dataclass(frozen=True)
class Building:
    """A build of the project under `root`; `left` is what killed builds left before it."""

    root: Path
    started: float
    left: frozenset[Path]

    def has_taken(self, seconds: float) -> bool:
        return time.monotonic() - self.started > seconds

    def downloads(self) -> int:
        """Give how many downloads stand in the site that is being made; -1 without their folder."""
        for making in making_of(self.root) - self.left:
            if (making / "site/downloads").is_dir():
                return len(list((making / "site/downloads").iterdir()))
        return -1

    def is_renamed(self) -> bool:
        """Tell whether the new site has its name; the link is switched next, and the old goes."""
        return len(list((self.root / "build/made").iterdir())) > 1


def making_of(root: Path) -> frozenset[Path]:
    return frozenset((root / "build").glob("making-*"))


def test_only_what_holds_a_changed_text_is_made_again(built: Path) -> None:
    page = built / "docs/en/hechting.md"
    text = page.read_text("utf-8")
    assert build(built).returncode == 0
    page.write_text(text.replace("in the middle of a word", "midway through a word"), "utf-8")
    try:
        done = build(built)
    finally:
        page.write_text(text, "utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
    made = set(re.findall(r"^Made raak-in-je-relatie-(\S+)", done.stderr, re.MULTILINE))
    data = {f"nl-en.{ending}" for ending in ("epub", "pdf", "tmx", "csv", "json", "zim")}
    own = {f"en.{ending}" for ending in ("epub", "pdf", "txt", "md")}
    assert made == {*data, *own, "en-handout-attachment.pdf"}


def test_without_pango_the_site_is_whole_and_says_what_is_left_out(built: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SHORT],
        check=False,
        cwd=built,
        env={**os.environ, "SOURCE_DATE_EPOCH": "1795500002"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    made = {path.name for path in (built / "build/site/downloads").iterdir()}
    assert {f"raak-in-je-relatie-{each}" for each in ("nl-en.zip", "nl.epub", "en.txt")} <= made
    assert not [name for name in made if name.endswith(".pdf")]
    (said,) = [line for line in done.stderr.splitlines() if line.startswith("Pango is missing")]
    assert "raak-in-je-relatie-nl-cards.pdf" in said and "raak-in-je-relatie-nl.epub" not in said
    assert "The site is whole without them." in said and said.endswith("&& make site")
    for page, words in (
        ("nl/downloads", "Niet gemaakt bij deze uitgave: "),
        ("en/downloads", "Not made for this edition: "),
    ):
        listed = (built / "build/site" / page / "index.html").read_text("utf-8")
        assert words in listed and ".pdf" not in listed


def test_killed_builds_leave_a_whole_site(built: Path) -> None:
    chance = random.Random(20261124)
    took, whole = 0.0, {}
    for epoch in EPOCHS:
        took = undisturbed(built, epoch)
        whole[epoch] = state(built)
    published, killed, in_downloads, when_renamed = EPOCHS[1], 0, 0, 0
    # Some at any time from beginning to end, some at the moments that are short.
    delays = [took * (part + chance.random()) / 5 for part in range(5)]
    moments: list[Callable[[Building], bool]] = [
        *(lambda building, delay=delay: building.has_taken(delay) for delay in delays),
        lambda building: building.downloads() >= 0,
        lambda building: building.downloads() > 0,
        Building.is_renamed,
    ]
    for reached in moments:
        epoch = EPOCHS[published == EPOCHS[0]]  # the other one, or nothing would be made
        left = making_of(built)
        running, building = start(built, epoch), Building(built, time.monotonic(), left)
        while running.poll() is None and not reached(building):
            time.sleep(0.001)
        if running.poll() is None:
            os.killpg(running.pid, signal.SIGKILL)
            killed += 1
            in_downloads += building.downloads() >= 0
            when_renamed += building.is_renamed()
        running.wait()
        found = state(built)
        assert found in whole.values()
        published = EPOCHS[found == whole[EPOCHS[1]]]
    assert killed >= 4 and in_downloads >= 2, "the kills came too late, or too early"
    assert when_renamed >= 1, "no kill came between the new site's name and the end"
    undisturbed(built, EPOCHS[published == EPOCHS[0]])  # the next build mends what they left
    assert not making_of(built)
    assert len(list((built / "build/made").iterdir())) == 1
    assert not list((built / "elsewhere").iterdir())


def test_the_site_builds_for_an_address_below_its_host(built: Path) -> None:
    done = build(built, SITE_URL=URL.rstrip("/"))
    assert done.returncode == 0, done.stdout
    site = built / "build/site"
    page = (site / "nl/veiligheid/index.html").read_text("utf-8")
    assert f'<link rel="canonical" href="{URL}nl/veiligheid/">' in page
    assert f'hreflang="en" href="{URL}en/safety/"' in page
    assert 'href="/any/base/assets/' in (site / "nl/404.html").read_text("utf-8")
    assert site_checks.check(site, URL) == []
    assert "127.0.0.1" not in "".join(path.read_text("utf-8") for path in site.rglob("*.html"))


def test_the_same_commit_gives_the_same_bytes(built: Path, tmp_path: Path) -> None:
    elsewhere = copy_project(tmp_path / "Ergens anders")
    for root, zone, locale in ((built, "UTC", "C"), (elsewhere, "Pacific/Auckland", "nl_NL.UTF-8")):
        done = build(root, TZ=zone, LC_ALL=locale, PYTHONHASHSEED=str(len(zone)))
        assert done.returncode == 0, done.stdout + done.stderr
    assert state(built) == state(elsewhere)
