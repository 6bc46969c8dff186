"""A small web server for finished sites, as a plain host would serve them."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import unquote, urlsplit


class Handler(SimpleHTTPRequestHandler):
    """Serves one site below `base`, with the 404 page of the language asked for."""

    def __init__(self, *arguments: Any, site: Path, base: str, **named: Any) -> None:
        self.site, self.base = site, base
        super().__init__(*arguments, directory=str(site), **named)

    def translate_path(self, path: str) -> str:
        asked = unquote(urlsplit(path).path)
        if not asked.startswith(self.base):
            return str(self.site / "does-not-exist")
        return super().translate_path("/" + asked.removeprefix(self.base))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        language = self.path.removeprefix(self.base).split("/")[0]
        page = self.site / language / "404.html"
        body = (page if page.is_file() else self.site / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self) -> None:
        self.send_header("LinkChecker", "tests")  # lifts its throttle, with maxrequestspersecond
        super().end_headers()

    def log_message(self, format: str, *arguments: Any) -> None:
        """Say nothing."""


@contextmanager
def serve(site: Path, base: str = "/") -> Iterator[str]:
    """Serve `site` on loopback; gives its address, with `base` at its end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, site=site, base=base))
    server.daemon_threads = True
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{base}"
    finally:
        server.shutdown()
        server.server_close()
