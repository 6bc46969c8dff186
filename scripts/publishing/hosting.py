"""Ready configurations for web servers and static hosts, from the templates in `deploy/`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from scripts.publishing import policy

HSTS = ("Strict-Transport-Security", "max-age=31536000")
SERVERS = ("nginx.conf", "Caddyfile")
STATIC_HOSTS = ("_headers", "_redirects")  # they read these from the site itself


@dataclass(frozen=True)
class Host:
    """Where the site is served: `root` is the published folder, `listen` nginx's address.

    `redirects` are the old and new addresses of what moved.
    """

    site_url: str
    root: Path
    listen: str = ""
    redirects: Mapping[str, str] = field(default_factory=dict)

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

    Raises `ValueError` below a host's root.
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
    return {
        name: environment.get_template(f"{name}.j2").render(
            headers=stated,
            cards=policy.card_headers(stated),
            paths={"cards": policy.CARDS, "shared": policy.SHARED},
            open=policy.OPEN,
            own=policy.OWN,
            redirects=host.redirects,
            places=places(site),
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
    `shared` (`policy.SHARED`) or `cards` (`policy.CARDS`, and what stands beside them).
    """
    found: dict[str, list[str]] = {"ordinary": ["/"], "shared": [], "cards": []}
    for path in sorted([*site.iterdir(), *(site / "assets").glob("*"), *(site / "s").rglob("*")]):
        address = f"/{path.relative_to(site).as_posix()}"
        match address.split("/")[1:]:
            case ["assets" | "s"]:
                continue  # by its folders
            case ["s", _, language] if path.is_dir() and language:
                found["cards"].append(f"{address}/*")
            case ["s", _, _, *more] if more:
                continue
            case ["s", *_]:
                found["shared"].append(f"{address}/" if path.is_dir() else address)
            case _:
                place = f"{address}/*" if path.is_dir() else address
                kind = "shared" if re.match(policy.SHARED, f"{address}/") else "ordinary"
                found[kind].append(place)
    return found
