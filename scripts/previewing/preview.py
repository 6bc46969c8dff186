"""The preview: what one worker made is served while the next makes it anew.

An edited page comes at once from the worker that made all pages before. Whatever was edited,
a new worker then makes all of it and takes the other's place, unless it cannot.
"""

import shutil
import time
from collections.abc import Mapping
from itertools import count
from pathlib import Path
from select import select
from tempfile import TemporaryDirectory

from scripts import generator
from scripts.commands.verb import say
from scripts.previewing import watched
from scripts.previewing.process import Worker
from scripts.previewing.serving import HOST, Serving

_EVERY = 0.2  # seconds between looks at the files
_FEW = 10  # pages, at most, that are made before all others
_RECORDS = "assets/search"  # loaded when the search opens, by the name they had


def preview(root: Path, epoch: int, port: int) -> int:
    """Serve a live preview of the project under `root` until it is stopped; gives the exit code.

    However it ends, workers see that it is gone, and remove what is left. Raises
    `AddressError` if the project states a wrong address.
    """
    address = f"http://{HOST}:{port}/"
    environment = {**generator.environment(root, epoch), "SITE_URL": address}
    with TemporaryDirectory(prefix="preview-", ignore_cleanup_errors=True) as folder:
        made = _Preview(root, Path(folder), environment, Serving(Path(folder), port))
        try:
            say(f"Making all pages, for {address}. Ctrl-C stops.")
            made.run()
        except KeyboardInterrupt:
            return 0
        finally:
            made.end()
    return 1


class _Preview:
    def __init__(
        self, root: Path, folder: Path, environment: Mapping[str, str], serving: Serving
    ) -> None:
        self._root, self._environment, self._serving = root, environment, serving
        self._folders = (folder / str(number) for number in count(1))
        self._shown: Worker | None = None  # whose site is served
        self._next: Worker | None = None  # who makes a newer one
        self._since = 0.0
        self._is_old = False  # whether what browsers show is older than the last save

    def run(self) -> None:
        """Serve until the server fails."""
        seen = watched.seen(self._root)
        self._begin()
        while not self._serving.has_failed:
            ready = select([self._next] if self._next else [], [], [], _EVERY)[0]
            if (now := watched.seen(self._root)) != seen:
                before, seen = seen, watched.settled(self._root, now)
                self._saved(watched.pages(before, seen))
            elif ready:
                self._made()

    def end(self) -> None:
        """End all that runs."""
        self._serving.end()
        for worker in filter(None, (self._next, self._shown)):
            worker.end()

    def _begin(self) -> None:
        self._since = time.monotonic()
        self._next = Worker(self._root, next(self._folders), self._environment)

    def _saved(self, pages: list[str]) -> None:
        if self._next:
            self._next.end()
        if self._shown and 0 < len(pages) <= _FEW and self._shown.again(pages):
            self._serving.reload()
            say(f"{', '.join(pages)}: shown. Making all pages again.")
        else:
            self._is_old = True
            say("Making all pages again.")
        self._begin()

    def _made(self) -> None:
        assert self._next, "it is the one that is ready"
        worker, self._next = self._next, None
        if not worker.is_made():
            worker.end()
            say("They could not be made; until that is mended and saved, pages stay as they were.")
            return
        before, self._shown = self._shown, worker
        if before:
            _keep_records(before.site, worker.site)
        self._serving.serve(worker.site)
        if self._is_old:
            self._serving.reload()
        self._is_old = False
        if before:
            before.end()
        say(f"All pages are made, in {time.monotonic() - self._since:.1f} s.")


def _keep_records(old: Path, new: Path) -> None:
    """Keep the search's records that open pages name, in browsers that need not reload."""
    for path in (old / _RECORDS).iterdir():
        if not (new / _RECORDS / path.name).exists():
            shutil.copy2(path, new / _RECORDS / path.name)
