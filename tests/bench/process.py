"""What a command costs: its processor time, memory and wall time."""

import os
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Cost:
    """Seconds of processor and wall, the largest process' peak memory in bytes."""

    cpu: float
    wall: float
    memory: int


class BenchError(RuntimeError):
    """A command that is measured failed; the text says which, and what it said."""


def cost(command: list[str], folder: Path, environment: dict[str, str]) -> Cost:
    """Run `command` in `folder`; gives its cost with all its children's. Raises `BenchError`."""
    log = folder / "bench.log"
    begun = time.perf_counter()
    with log.open("w") as said:
        running = subprocess.Popen(
            command,
            cwd=folder,
            env={**os.environ, **environment},
            stdout=said,
            stderr=subprocess.STDOUT,
        )
        _, status, used = os.wait4(running.pid, 0)  # also what it waited for itself
    running.returncode = os.waitstatus_to_exitcode(status)
    if running.returncode:
        tail = log.read_text("utf-8")[-2000:]
        raise BenchError(f"{' '.join(command)} in {folder} gave {running.returncode}:\n{tail}")
    wall = time.perf_counter() - begun
    return Cost(used.ru_utime + used.ru_stime, wall, used.ru_maxrss * 1024)
