"""How long an edited sentence takes to show in the preview."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from tests.bench.process import BenchError

_PATIENCE = 900  # seconds
_PAGE = "docs/nl/opening.md"
_OLD, _NEW = "zoiets als het lopen van een marathon", "zoiets als een zwaluwstaart"


def ours(project: Path) -> float:
    """Give the seconds until a preview of our `project`, as `make serve` starts it, shows it."""
    command = [sys.executable, "-m", "scripts", "serve", "--port", "{port}"]
    return _seconds(project, command, "nl/raak-in-je-relatie/")


def stock(project: Path) -> float:
    """Give the seconds until MkDocs' own preview of the stock theme's `project` shows it."""
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload"]
    return _seconds(project, [*command, "--dev-addr", "127.0.0.1:{port}"], "opening/")


def _seconds(project: Path, command: list[str], address: str) -> float:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    place = f"127.0.0.1:{port}"
    with (project / "preview.log").open("w") as log:
        running = subprocess.Popen(
            [each.format(port=port) for each in command],
            cwd=project,
            env={**os.environ, "SITE_URL": f"http://{place}/", "NO_MKDOCS_2_WARNING": "1"},
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
        file = project / _PAGE
        before = file.read_text("utf-8")
        try:
            _await(f"http://{place}/{address}", "", running)
            time.sleep(1)
            start = time.perf_counter()
            file.write_text(before.replace(_OLD, _NEW), "utf-8")
            _await(f"http://{place}/{address}", _NEW, running)
            return time.perf_counter() - start
        finally:
            file.write_text(before, "utf-8")
            os.killpg(running.pid, signal.SIGTERM)
            running.wait()


def _await(address: str, words: str, running: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end and running.poll() is None:
        try:
            with urlopen(address, timeout=60) as answer:
                if words in answer.read().decode():
                    return
        except (URLError, ConnectionError, TimeoutError):
            pass  # it is still building, or being put in place
        time.sleep(0.05)
    raise BenchError(f"the preview never showed {words!r} at {address}")
