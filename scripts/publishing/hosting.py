"""Ready configurations for web servers and static hosts, from the templates in `deploy/`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from scripts.publishing import policy

HSTS = ("Strict-Transport-Security", "max-age=31536000")
SERVERS = ("nginx.conf", "Caddyfile", "site.caddy")
STATIC_HOSTS = ("_headers", "_redirects")  # they read these from the site itself
MOST_RULES = 100  # in `_headers`: Cloudflare Pages leaves out what comes after
PATIENCE = 10  # seconds for a request to arrive

# What each ending is, for servers: their own lists differ, and lack some of these.
KINDS = {
    "atom": "application/atom+xml",
    "css": "text/css",
    "csv": "text/csv",
    "epub": "application/epub+zip",
    "html": "text/html",
    "js": "text/javascript",
    "json": "application/json",
    "md": "text/markdown",
    "pdf": "application/pdf",
    "png": "image/png",
    "svg": "image/svg+xml",
    "tmx": "application/x-tmx+xml",
    "txt": "text/plain",
    "webmanifest": "application/manifest+json",
    "woff2": "font/woff2",
    "xml": "application/xml",
    "zim": "application/x-zim",
    "zip": "application/zip",
}


@dataclass(frozen=True)
class Host:
    """Where the site is served: `root` is the published folder, `listen` nginx's address.

    `redirects` are the old and new addresses of what moved, `patience` the seconds that a
    request may take to arrive.
    """

    site_url: str
    root: Path
    listen: str = ""
    redirects: Mapping[str, str] = field(default_factory=dict)
    patience: int = PATIENCE

    @property
    def is_secure(self) -> bool:
        """Tell whether readers come by https."""
        return urlsplit(self.site_url).scheme == "https"


def configuration(
    templates: Path,
    host: Host,
    headers: Mapping[str, str],
    names: tuple[str, ...],
    site: Path,
) -> dict[str, str]:
    """Give the text of the named configurations for the finished `site`.

    Raises `ValueError` below a host's root, and above `MOST_RULES`.
    """
    parts = urlsplit(host.site_url)
    if parts.path != "/":
        raise ValueError(
            f"{host.site_url} is not the root of its host: give the site a name of its own"
            " (raak.example.org), or copy build/site into your server's own configuration"
        )
    environment = Environment(
        loader=FileSystemLoader(templates), undefined=StrictUndefined, keep_trailing_newline=True
    )
    stated = {**headers, HSTS[0]: HSTS[1]} if host.is_secure else dict(headers)
    found = places(site)
    rules = 2 + sum(map(len, found.values()))
    if "_headers" in names and rules > MOST_RULES:
        raise ValueError(
            f"_headers would hold {rules} rules, and Cloudflare Pages reads {MOST_RULES}:"
            " put what is new at the site's root, or in assets/, into a folder there"
        )
    return {
        name: environment.get_template(f"{name}.j2").render(
            headers=stated,
            cards=policy.card_headers(stated),
            paths={"cards": policy.CARDS, "shared": policy.SHARED, "hashed": policy.HASHED},
            open=policy.OPEN,
            own=policy.OWN,
            redirects=host.redirects,
            places=found,
            kinds=KINDS,
            written=[kind for kind in KINDS.values() if kind.startswith("text/") or "xml" in kind],
            patience=host.patience,
            root=host.root,
            host=parts.hostname,
            address=f"{parts.scheme}://{parts.netloc}",
            listen=host.listen or str(parts.port or 80),
        )
        for name in names
    }


def places(site: Path) -> dict[str, list[str]]:
    """Give the addresses of a finished `site` by the headers they get, for static hosts.

    Their rules know no exceptions, so every address stands under one kind only: `ordinary`,
    `shared` (`policy.SHARED`) or `cards` (`policy.CARDS`). All passages share one pattern, so
    that the rules are as many for a thousand as for nine.
    """
    kinds: dict[str, str] = {}
    for path in sorted([*site.iterdir(), *site.glob("assets/*"), *site.glob("s/**/*")]):
        address = f"/{path.relative_to(site).as_posix()}"
        if path.is_file():
            for name in _names(address):
                kinds[re.sub("^/s/[^/]+/", "/s/:passage/", name)] = _kind(name)
        elif not re.match("/(assets$|s$|s/)", address):  # these by what is in them
            kinds[f"{address}/*"] = _kind(f"{address}/")
    found: dict[str, list[str]] = {"ordinary": [], "shared": [], "cards": []}
    for place, kind in kinds.items():
        found[kind].append(place)
    return found


def _names(address: str) -> list[str]:
    """Give all addresses at which static hosts answer with a file: pages also without `.html`."""
    if not address.endswith(".html"):
        return [address]
    bare = address.removesuffix(".html")
    folder = [bare.removesuffix("index")] if bare.endswith("/index") else []
    return [address, bare, *folder]


def _kind(address: str) -> str:
    if re.match(policy.CARDS, address):
        return "cards"
    return "shared" if re.match(policy.SHARED, address) else "ordinary"
