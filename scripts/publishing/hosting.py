"""Ready configurations for web servers and static hosts, from the templates in `deploy/`."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined

HSTS = ("Strict-Transport-Security", "max-age=31536000")
SERVERS = ("nginx.conf", "Caddyfile")
STATIC_HOSTS = ("_headers", "_redirects")  # they read these from the site itself


@dataclass(frozen=True)
class Host:
    """Where the site is served: `root` is the published folder, `listen` nginx's address."""

    site_url: str
    root: Path
    listen: str = ""

    @property
    def is_secure(self) -> bool:
        """Tell whether readers come by https."""
        return urlsplit(self.site_url).scheme == "https"


def configuration(
    templates: Path, host: Host, headers: Mapping[str, str], names: tuple[str, ...]
) -> dict[str, str]:
    """Give the text of the named configurations. Raises `ValueError` below a host's root."""
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
            root=host.root,
            host=parts.hostname,
            address=f"{parts.scheme}://{parts.netloc}",
            listen=host.listen or str(parts.port or 80),
        )
        for name in names
    }
