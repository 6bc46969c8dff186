"""The process that makes a preview: `python -m scripts.previewing.worker FOLDER`.

It makes all pages into FOLDER/site and answers with a line on standard output; then it takes,
a line each, JSON lists of page names, makes these pages again and answers `yes` or `no`. When
the one who asks is gone, it removes FOLDER's parent and ends.
"""

import json
import shutil
import signal
import sys
import threading
from collections.abc import Callable, Collection
from contextlib import redirect_stdout
from pathlib import Path
from queue import SimpleQueue

from scripts import generator, toml
from scripts.commands.verb import say
from scripts.downloads import volume
from scripts.previewing.rendering import Rendering
from scripts.project import ROOT, epoch
from scripts.site import finish, html, refinish, site_checks
from scripts.text import check


class Preview:
    """The finished pages of the project under `root`, in `folder`/site, however wrong they are.

    `tell` is told each finding about them. Making it raises `GeneratorError`, `TomlError` or
    `ValueError` if that cannot be, `OSError` without room.
    """

    def __init__(self, root: Path, folder: Path, tell: Callable[[str], None]) -> None:
        self._raw, self._site = folder / "raw", folder / "site"
        self._url, self._lighter = generator.site_url(root), generator.lighter(root)
        for found in (*check.check(root), *check.unproved(root)):
            tell(str(found))
        self._rendering = Rendering(root, self._raw)
        for line in self._rendering.said:
            tell(line)
        shutil.copytree(self._raw, self._site)
        edition = volume.read(root, self._url, epoch(root))
        pages = finish.finish(self._site, edition, self._lighter)
        for found in site_checks.check(self._site, self._url, pages):
            tell(str(found))
        self._around = refinish.around(self._site, pages)

    def again(self, names: Collection[str]) -> None:
        """Make the pages of these names again, in both languages, and those beside them.

        Raises what making the preview raises; the pages are then as they were.
        """
        edited = self._rendering.again(names)
        pages = refinish.refinish(self._raw, edited, self._url, self._lighter, self._around)
        html.write_pages(self._site, pages)


def main(folder: Path) -> int:
    """Make the preview and answer until nobody asks any more; gives the exit code."""
    asked: SimpleQueue[list[str]] = SimpleQueue()
    threading.Thread(target=_listen, args=(asked,), daemon=True).start()
    answers = sys.stdout
    try:
        with redirect_stdout(sys.stderr):
            preview = Preview(ROOT, folder, say)
            print("yes", file=answers, flush=True)
            while True:
                print(_again(preview, asked.get()), file=answers, flush=True)
    except (generator.GeneratorError, toml.TomlError, ValueError, OSError) as error:
        say(str(error))
    except KeyboardInterrupt:  # from `_listen`
        shutil.rmtree(folder.parent, ignore_errors=True)
    return 1


def _again(preview: Preview, names: list[str]) -> str:
    try:
        preview.again(names)
    except Exception:  # whatever it is: making all pages, which follows, says it better
        return "no"
    return "yes"


def _listen(asked: "SimpleQueue[list[str]]") -> None:
    with open(0, "rb", buffering=0, closefd=False) as lines:  # no lock, which an end would await
        for line in lines:
            asked.put(json.loads(line))
    main_thread = threading.main_thread().ident
    assert main_thread is not None, "it has started"
    signal.pthread_kill(main_thread, signal.SIGINT)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
