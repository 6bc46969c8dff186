"""A site served as a good host would: packed with Brotli."""

import mimetypes
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import unquote, urlsplit

import brotli

_PACKED = (".html", ".css", ".js", ".json", ".svg", ".xml", ".txt")


@cache
def packed(path: Path) -> bytes:
    """Give a file as it goes over the line: packed if its kind packs."""
    content = path.read_bytes()
    return brotli.compress(content) if path.suffix in _PACKED else content


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *given: Any, site: Path, **named: Any) -> None:
        self.site = site
        super().__init__(*given, **named)

    def do_GET(self) -> None:
        path = self.site / unquote(urlsplit(self.path).path).lstrip("/")
        path = path / "index.html" if path.is_dir() else path
        found = path.is_file()
        body = packed(path) if found else b"gone"
        self.send_response(200 if found else 404)
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if "text" in kind else kind)
        self.send_header("Content-Length", str(len(body)))
        if found and path.suffix in _PACKED:
            self.send_header("Content-Encoding", "br")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: Any) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: Any) -> None:
        """Say nothing: a browser that is done hangs up."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve `site` on loopback; gives its address, with a slash at its end."""
    server = _Server(("127.0.0.1", 0), partial(_Handler, site=site.resolve()))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
