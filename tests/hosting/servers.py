"""The real nginx and Caddy, on loopback, with the configurations that `publish` writes."""

import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from scripts.project import ROOT
from scripts.publishing import hosting, policy

REDIRECTS = {"/nl/oud/": "/nl/veiligheid/", "/s/oud/": "/s/loslaten/"}
NAMES = ("nginx", "caddy")

_NGINX = """\
daemon off;
user root;
worker_processes 2;
worker_rlimit_nofile 8192;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 4096; }}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    sendfile on;
    include {folder}/nginx.conf;
}}
"""


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


@contextmanager
def running(
    name: str,
    served: Path,
    folder: Path,
    address: str = "127.0.0.1",
    patience: int = hosting.PATIENCE,
) -> Iterator[int]:
    """Run a server on the published site `served`, its own files in `folder`; gives its port."""
    port = free_port()
    folder.mkdir()
    url, listen = f"http://{address}:{port}/", f"{address}:{port}"
    host = hosting.Host(url, served, listen, REDIRECTS, patience)
    headers = policy.headers(served, policy.relaxed(ROOT))
    texts = hosting.configuration(ROOT / "deploy", host, headers, hosting.SERVERS, served)
    for file, text in texts.items():
        (folder / file).write_text(text)
    if name == "nginx":
        (folder / "main.conf").write_text(_NGINX.format(folder=folder))
        command = ["nginx", "-p", str(folder), "-c", str(folder / "main.conf"), "-e", "stderr"]
    else:
        settings = folder / "Caddyfile"
        settings.write_text(settings.read_text().replace("{\n", "{\n\tadmin off\n", 1))
        command = ["caddy", "run", "--adapter", "caddyfile", "--config", str(settings)]
    program = shutil.which(command[0]) or f"/usr/sbin/{command[0]}"
    with serving([program, *command[1:]], folder, port, address):
        yield port


@contextmanager
def serving(
    command: list[str],
    folder: Path,
    port: int,
    address: str = "127.0.0.1",
    environment: Mapping[str, str] | None = None,
) -> Iterator[None]:
    """Run a server in `folder`, with its log there, from when it listens until it is done with."""
    with (folder / "log").open("w") as log:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=environment,
            stdout=log,
            stderr=log,
            start_new_session=True,  # so that what it starts ends with it
        )
    try:
        if not _listens(process, address, port):
            raise RuntimeError(f"{command[0]} did not start: {(folder / 'log').read_text()}")
        yield
        assert process.poll() is None, f"{command[0]} died: {(folder / 'log').read_text()}"
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        process.wait(10)


def _listens(process: subprocess.Popen[bytes], address: str, port: int) -> bool:
    """Wait until a server listens; gives whether it does."""
    for _ in range(400):
        with socket.socket() as attempt:
            if attempt.connect_ex((address, port)) == 0:
                return True
        if process.poll() is not None:
            return False
        time.sleep(0.05)
    return False
