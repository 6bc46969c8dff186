"""What Cloudflare and Netlify run themselves, on loopback, with a folder as `export` writes it.

Cloudflare Pages is `wrangler pages dev`, on their runtime (workerd); Netlify is netlify.mjs.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from scripts.project import ROOT
from scripts.publishing import hosting, policy, static_export
from tests.hosting.servers import REDIRECTS, free_port, serving

HERE = Path(__file__).parent
MODULES = HERE / "node_modules"
NAMES = ("cloudflare", "netlify")
URL = "https://raak.example.org/"

# Where a host's own list of kinds differs from ours. Netlify's sends none for what it does not
# know; both are downloads, which browsers save whatever they are called.
KINDS = {
    "cloudflare": {
        "js": "application/javascript",
        "tmx": "application/octet-stream",
        "zim": "application/octet-stream",
    },
    "netlify": {"tmx": "", "zim": ""},
}


@dataclass(frozen=True)
class Running:
    """A host that answers on loopback."""

    name: str
    port: int


def export(site: Path, folder: Path) -> None:
    """Export a built site as `python -m scripts export` does, with `REDIRECTS` in it."""
    headers = policy.headers(site, policy.relaxed(ROOT))
    host = hosting.Host(URL, folder, redirects=REDIRECTS)
    settings = hosting.configuration(ROOT / "deploy", host, headers, hosting.STATIC_HOSTS, site)
    static_export.export(site, folder, headers["Content-Security-Policy"], settings)


@contextmanager
def running(name: str, served: Path, folder: Path) -> Iterator[Running]:
    """Run a host on the exported folder `served`, its own files in `folder`."""
    node = shutil.which("node")
    if not node or not (MODULES / ".made-from.json").exists():
        raise RuntimeError("The hosts' own code is not installed. Run: make test")
    port = free_port()
    folder.mkdir()
    if name == "netlify":
        command = [node, str(HERE / "netlify.mjs"), str(served), str(port)]
    else:
        wrangler = str(MODULES / "wrangler/bin/wrangler.js")
        command = [node, wrangler, "pages", "dev", str(served), "--ip", "127.0.0.1"]
        command += ["--port", str(port), "--compatibility-date", "2025-07-01"]
    with serving(command, folder, port, environment=_quiet(folder)):
        yield Running(name, port)


def _quiet(folder: Path) -> dict[str, str]:
    """Give an environment in which wrangler asks nothing of the network, and writes only here."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "TMPDIR": str(folder),
        "NODE_ENV": "test",  # it does not ask where this machine is
        "WRANGLER_SEND_METRICS": "false",
        "npm_config_registry": "http://127.0.0.1:9/",  # nor for a newer version of itself
    }
