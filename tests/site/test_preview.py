"""The preview as `make serve` starts it: edited, broken, mended, and stopped."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.building import copy_project

_PATIENCE = 60  # seconds, for whatever is awaited: others may be at work on the machine
_BEGUN, _ENDED = "Making all pages", " made"  # All pages are made; They could not be made


@dataclass(frozen=True)
class Running:
    """A preview of the project in `root`, with its own folder for what is temporary."""

    root: Path
    temporary: Path
    port: int
    process: subprocess.Popen[bytes]

    @property
    def said(self) -> str:
        """Give what it has said."""
        return (self.root / "preview.log").read_text("utf-8")

    def page(self, address: str) -> str:
        """Give a page; empty if nothing is served there."""
        try:
            with urlopen(f"http://127.0.0.1:{self.port}/{address}", timeout=60) as answer:
                return str(answer.read().decode())
        except OSError:
            return ""

    def epoch(self, address: str) -> int:
        """Give of which moment a page is, as browsers are told."""
        stated = re.search(r"livereload\((\d+), \d+\);", self.page(address))
        assert stated, f"{address} does not reload"
        return int(stated[1])

    def told_after(self, epoch: int) -> None:
        """Wait until browsers that show what was made at `epoch` are told to reload."""
        path = f"livereload/{epoch}/1"
        wait(lambda: int(self.page(path) or 0) > epoch, "browsers were never told")

    def records(self, language: str) -> str:
        """Give the address of what a language's search reads."""
        named = re.search(rf"assets/search/{language}\.\w+\.js", self.page(f"{language}/"))
        assert named, "it has no search"
        return named[0]

    def shows(self, address: str, words: str) -> None:
        """Wait until a page shows some words."""
        wait(lambda: words in self.page(address), f"{address} never showed {words!r}")

    def edit(self, file: str, old: str, new: str) -> None:
        """Edit a file of the project, and wait until that is seen."""
        path = self.root / file
        text = path.read_text("utf-8")
        assert text.count(old) == 1, f"{file} has {old!r} {text.count(old)} times"
        seen = self.said.count(_BEGUN)
        path.write_text(text.replace(old, new), "utf-8")
        wait(lambda: self.said.count(_BEGUN) > seen, f"it never saw that {file} was edited")

    def rests(self) -> None:
        """Wait until all pages are made, or cannot be."""
        wait(lambda: _ENDED in self.said.rpartition(_BEGUN)[2], "it never came to an end")

    @property
    def processes(self) -> list[str]:
        """Give the processes that work in its temporary folder."""
        found = []
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                command = (folder / "cmdline").read_text("utf-8").replace("\0", " ")
            except OSError:
                continue
            if str(self.temporary) in command:
                found.append(command)
        return found

    def has_left_nothing(self) -> bool:
        """Tell whether no process and no folder is left of it."""
        return not self.processes and not list(self.temporary.iterdir())


def wait(done: Callable[[], bool], otherwise: str) -> None:
    end = time.monotonic() + _PATIENCE
    while not done():
        assert time.monotonic() < end, otherwise
        time.sleep(0.05)


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Running]:
    root, temporary = copy_project(tmp_path / "project"), tmp_path / "temporary"
    temporary.mkdir()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with (root / "preview.log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "scripts", "serve", "--port", str(port)],
            cwd=root,
            env={
                **os.environ,
                "SOURCE_DATE_EPOCH": "1795500000",
                "TMPDIR": str(temporary),
            },
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
        yield Running(root, temporary, port, process)
        process.kill()
        process.wait()


def test_what_is_edited_shows_and_what_is_broken_is_told(running: Running) -> None:
    running.shows("nl/raak-in-je-relatie/", "zoiets als het lopen van een marathon")
    assert "docs/" not in running.said

    # A sentence, in both languages, in its page and side by side; browsers reload.
    before = running.epoch("nl/raak-in-je-relatie/")
    running.edit("docs/nl/opening.md", "zoiets als het lopen van een marathon", "een zwaluwstaart")
    for address in ("nl/raak-in-je-relatie/", "en/in-touch/side-by-side/"):
        running.shows(address, "een zwaluwstaart")
    assert "opening.md: shown." in running.said
    running.told_after(before)
    assert "The Dutch of this passage has changed" in running.page("en/in-touch/")
    running.edit(
        "docs/en/opening.md",
        "\nBuilding a healthy relationship is something",
        "\nA swallowtail is something",
    )
    for address in ("en/in-touch/", "nl/raak-in-je-relatie/naast-elkaar/"):
        running.shows(address, "A swallowtail")
    wait(lambda: running.said.count("shown") == 2, "the second was not made at once")
    time.sleep(0.5)  # until browsers were told
    shown, old = running.epoch("nl/raak-in-je-relatie/"), running.records("nl")
    running.rests()
    assert "docs/nl/opening.md:18: R" in running.said  # those words are in no source
    assert "searchColumns" in running.page(old) != running.page(running.records("nl"))
    time.sleep(0.5)
    assert running.epoch("nl/raak-in-je-relatie/") == shown  # nothing to reload for
    assert "zwaluwstaart" in running.page(running.records("nl"))

    # What cannot be read: the pages stay, and the next save is seen.
    running.edit("docs/nl/opening.md", "kind: chapter\n", "kind: [\n")
    running.rests()
    assert "docs/nl/opening.md:" in running.said and "D106" in running.said
    assert "could not be made" in running.said
    assert "een zwaluwstaart" in running.page("nl/raak-in-je-relatie/")
    running.edit("docs/nl/opening.md", "kind: [\n", "kind: chapter\n")
    running.edit("mkdocs.yml", "lighter: [", "lighter: [darker, ")
    running.rests()
    assert "mkdocs.yml: extra: lighter: no such step: darker" in running.said
    assert len(list(running.temporary.glob("*/[0-9]*"))) == 1  # the folder that is shown
    running.edit("mkdocs.yml", "lighter: [darker, ", "lighter: [")
    running.edit("docs/nl/opening.md", "een zwaluwstaart", "een oeverzwaluw")
    running.shows("nl/raak-in-je-relatie/", "een oeverzwaluw")

    # What shows in all pages, and a chapter that is new.
    running.rests()
    time.sleep(0.5)
    before = running.epoch("nl/")
    running.edit("overrides/partials/footer.html", "<footer", "<p>Gierzwaluw</p><footer")
    running.shows("nl/veiligheid/", "Gierzwaluw")
    running.told_after(before)
    command = [sys.executable, "-m", "scripts", "new-chapter", "zolder", "--after", "hechting"]
    subprocess.run(command, cwd=running.root, check=True, capture_output=True)
    running.shows("en/zolder/side-by-side/", "Zolder")
    running.shows("nl/veiligheid/", "../zolder/")

    running.process.send_signal(signal.SIGINT)
    assert running.process.wait(10) == 0
    assert running.has_left_nothing()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
@pytest.mark.parametrize("is_at_work", [True, False])
def test_it_leaves_nothing_however_it_ends(
    running: Running, number: signal.Signals, is_at_work: bool
) -> None:
    if is_at_work:
        wait(lambda: any(running.temporary.glob("*/*/raw/**/*.html")), "it never began")
    else:
        running.shows("nl/", "Raak")
    assert len(running.processes) == 1
    running.process.send_signal(number)
    running.process.wait(10)
    wait(running.has_left_nothing, "a process or a folder was left")
