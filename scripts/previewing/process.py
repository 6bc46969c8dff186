"""A worker as the one who asks sees it: a process, and the folder of the site it makes."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Collection, Mapping
from pathlib import Path
from select import select

_PATIENCE = 30  # seconds for a few pages


class Worker:
    """A process that has begun to make the preview of the project under `root` into `folder`."""

    def __init__(self, root: Path, folder: Path, environment: Mapping[str, str]) -> None:
        self._folder = folder
        self._process = subprocess.Popen(
            [sys.executable, "-m", "scripts.previewing.worker", os.fspath(folder)],
            cwd=root,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=0,
            start_new_session=True,  # Ctrl-C is for the one who asks, who ends it
        )

    @property
    def site(self) -> Path:
        """Give the folder of its finished pages."""
        return self._folder / "site"

    def fileno(self) -> int:
        """Give what can be read from (`select`) as soon as all pages are made, or cannot be."""
        assert self._process.stdout is not None, "it is a pipe"
        return self._process.stdout.fileno()

    def is_made(self) -> bool:
        """Wait until all pages are made; tell whether they could be."""
        return self._says_yes()

    def again(self, names: Collection[str]) -> bool:
        """Let it make the pages of these names again; tell whether it could."""
        assert self._process.stdin is not None, "it is a pipe"
        try:
            self._process.stdin.write(f"{json.dumps(names)}\n".encode())
        except BrokenPipeError:
            return False
        if not select([self], [], [], _PATIENCE)[0]:
            self._process.kill()  # or its answer would be taken for that to the next question
        return self._says_yes()

    def end(self) -> None:
        """End it, and remove all that it made."""
        self._process.kill()
        with self._process:  # closes the pipes and waits
            pass
        shutil.rmtree(self._folder, ignore_errors=True)

    def _says_yes(self) -> bool:
        assert self._process.stdout is not None, "it is a pipe"
        return self._process.stdout.readline() == b"yes\n"
