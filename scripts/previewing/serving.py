"""MkDocs' server, which serves a folder and reloads browsers; here it builds nothing.

It reloads them whenever a file that it watches has changed: ours is one that we touch.
"""

import os
import socket
from errno import EADDRINUSE
from pathlib import Path
from threading import Thread
from typing import Any

from mkdocs.livereload import LiveReloadServer

from scripts.commands.verb import say

HOST = "127.0.0.1"


def is_taken(port: int) -> bool:
    """Tell whether something serves already where a preview would be."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as MkDocs' own server
        try:
            probe.bind((HOST, port))
        except OSError as error:
            return error.errno == EADDRINUSE
    return False


class Serving:
    """A server at `port` that begins with the first site it is given; `folder` is for its own."""

    def __init__(self, folder: Path, port: int) -> None:
        self._touched, self._times = folder / "reload", 0
        self._touched.touch()
        self._server: Any = LiveReloadServer(
            lambda: None, HOST, port, os.fspath(folder), polling_interval=0.1
        )
        self._server.build_delay = 0.01
        self._server.watch(os.fspath(self._touched))
        self._server.error_handler = self._error
        self._thread = Thread(target=self._serve, daemon=True)
        self._has_begun = False

    @property
    def has_failed(self) -> bool:
        """Tell whether it has ended by itself, which it has said."""
        return self._has_begun and not self._thread.is_alive()

    def serve(self, site: Path) -> None:
        """Serve `site` from now on."""
        self._server.root = os.fspath(site)
        if not self._has_begun:
            self._has_begun = True
            self._thread.start()

    def reload(self) -> None:
        """Let browsers load again what they show."""
        self._times += 1
        self._touched.write_text("." * self._times)  # another size is seen at any clock

    def end(self) -> None:
        """Stop serving."""
        self._server.shutdown()

    def _serve(self) -> None:
        try:
            self._server.serve()
        except OSError as error:  # another took the port, or it is not for everyone
            say(f"{self._server.url} cannot be served: {error}")

    def _error(self, code: int) -> bytes | None:
        page = Path(self._server.root, f"{code}.html")
        return page.read_bytes() if page.is_file() else None
