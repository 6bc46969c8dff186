"""A worker seen from outside, with stand-ins that answer as workers may."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from scripts.previewing import process
from scripts.previewing.process import Worker

Start = Callable[[str], Worker]
BEGUN = "import sys, time\nprint('yes', flush=True)\n"


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Give a way to start a worker that runs some Python."""
    workers: list[Worker] = []
    package = tmp_path / "scripts/previewing"
    package.mkdir(parents=True)

    def started(text: str) -> Worker:
        (package / "worker.py").write_text(text)
        workers.append(Worker(tmp_path, tmp_path / "made", os.environ))
        return workers[-1]

    yield started
    for worker in workers:
        worker.end()


def test_it_is_asked_for_pages_and_answers(start: Start) -> None:
    worker = start(
        f"{BEGUN}import json\nfor line in sys.stdin:\n"
        "    print('yes' if json.loads(line) == ['a.md', '\u00e9.md'] else 'no', flush=True)\n"
    )
    assert worker.is_made()
    assert not worker.again(["b.md"])
    assert worker.again(["a.md", "\u00e9.md"])


def test_one_that_cannot_make_its_pages_has_not_made_them(start: Start) -> None:
    assert not start("raise SystemExit(1)").is_made()


def test_one_that_has_ended_makes_nothing_again(start: Start) -> None:
    worker = start(BEGUN)
    assert worker.is_made()
    assert not worker.again(["a.md"])
    assert not worker.again(["a.md"])


def test_one_that_does_not_answer_is_not_waited_for_for_ever(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process, "_PATIENCE", 0.1)
    worker = start(f"{BEGUN}time.sleep(600)")
    assert worker.is_made()
    assert not worker.again(["a.md"])
    assert not worker.again(["a.md"])


def test_its_end_takes_its_folder_along(start: Start, tmp_path: Path) -> None:
    worker = start(
        f"import sys\nfrom pathlib import Path\nPath(sys.argv[1], 'site').mkdir(parents=True)\n"
        f"{BEGUN}time.sleep(600)"
    )
    assert worker.is_made() and worker.site.is_dir()
    worker.end()
    assert not (tmp_path / "made").exists()
