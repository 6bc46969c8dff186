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


def seconds(project: Path, source: str, address: str) -> float:
    """Preview `project`, edit `source` in it, and wait until the page at `address` shows it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    place = f"127.0.0.1:{port}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--dev-addr", place]
    with (project / "preview.log").open("w") as log:
        running = subprocess.Popen(
            command,
            cwd=project,
            env={**os.environ, "SITE_URL": f"http://{place}/", "NO_MKDOCS_2_WARNING": "1"},
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
        file = project / source
        before = file.read_text("utf-8")
        try:
            _await(f"http://{place}/{address}", "", running)
            time.sleep(1)
            start = time.perf_counter()
            file.write_text(before.replace("marathon", "zwaluwstaart"), "utf-8")
            _await(f"http://{place}/{address}", "zwaluwstaart", running)
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
