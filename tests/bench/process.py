"""What a command costs: its processor time, memory and wall time."""

import os
import re
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

_BETWEEN_LOOKS = 0.01  # seconds


@dataclass(frozen=True)
class Cost:
    """Seconds of processor and wall, with children; the peak memory of the command in bytes."""

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
        ended = status = peak = 0
        while not ended:
            time.sleep(_BETWEEN_LOOKS)
            peak = max(peak, _memory(running.pid))
            # The processor's time also of what it waited for itself.
            ended, status, used = os.wait4(running.pid, os.WNOHANG)
    running.returncode = os.waitstatus_to_exitcode(status)
    if running.returncode:
        tail = log.read_text("utf-8")[-2000:]
        raise BenchError(f"{' '.join(command)} in {folder} gave {running.returncode}:\n{tail}")
    wall = time.perf_counter() - begun
    return Cost(used.ru_utime + used.ru_stime, wall, peak)


def _memory(process: int) -> int:
    """Give the most memory that a running process has held, in bytes; 0 once it has ended.

    From /proc (proc_pid_status(5), VmHWM): `ru_maxrss` counts our own memory too, from before
    the command took this process over.
    """
    said = Path(f"/proc/{process}/status").read_text("utf-8")
    found = re.search(r"^VmHWM:\s+(\d+) kB$", said, re.MULTILINE)
    return int(found[1]) * 1024 if found else 0
