"""The security headers, computed from the finished pages: only what they use is allowed.

Formats: Content Security Policy Level 3, Trusted Types and Permissions Policy (W3C),
the Fetch standard's cross-origin headers (WHATWG), HSTS (RFC 6797).
"""

import hashlib
from base64 import b64encode
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from scripts import fields, toml
from scripts.site import elements, html

# Addresses that other sites may use, as regular expressions that nginx and Caddy read too.
CARDS = r"^/s/[a-z0-9-]+/(nl|en)/(index\.html)?$"  # may be framed
HASHED = r"^/assets/.*\.[0-9a-f]{8}\.[a-z0-9]+$"  # named by their content, so they never change
SHARED = r"^/(s|previews|icons|assets/sharing|assets/images)/"  # may be fetched

# Headers that differ between addresses.
OWN = ("Content-Security-Policy", "Cross-Origin-Resource-Policy", "X-Frame-Options")
OPEN = {"Cross-Origin-Resource-Policy": "cross-origin"}  # for what is `SHARED`

RELAX = "deploy/policy.toml"
TRUSTED_TYPES = "edition"  # the policy that overrides/assets/js/first.js makes

_DIRECTIVES = (
    "default-src",
    "script-src",
    "style-src",
    "img-src",
    "font-src",
    "connect-src",
    "frame-src",
    "manifest-src",
    "base-uri",
    "form-action",
    "frame-ancestors",
)
_SELECTORS = {
    "script-src": f"script[src], script[{html.THEN}]",
    "style-src": 'link[rel="stylesheet"]',
    "img-src": 'img[src], link[rel="icon"]',
    "frame-src": "iframe[src]",
    "manifest-src": 'link[rel="manifest"]',
    "font-src": 'link[rel="preload"][as="font"]',
}
_FEATURES = (
    "accelerometer",
    "autoplay",
    "camera",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "geolocation",
    "gyroscope",
    "microphone",
    "midi",
    "payment",
    "publickey-credentials-get",
    "usb",
    "xr-spatial-tracking",
)


def relaxed(root: Path) -> dict[str, list[str]]:
    """Give the sources that `deploy/policy.toml` adds, by directive. Raises `TomlError`."""
    return toml.read(root, RELAX, _sources)


def _sources(data: dict[str, Any]) -> dict[str, list[str]]:
    stated = fields.table(data.get("relax", {}), "relax")
    if unknown := sorted(set(stated) - set(_DIRECTIVES)):
        raise ValueError(f"no such directive: {', '.join(unknown)}")
    return {name: fields.texts(stated, name) for name in stated}


def content_security_policy(site: Path, relax: Mapping[str, list[str]]) -> str:
    """Give the policy for all pages of a finished `site`.

    Every directive is `'none'` unless a page uses it. The one script inside the pages is
    allowed by its hash (`site_checks`, W105: no other, and no styles).
    """
    sources: dict[str, list[str]] = {name: [] for name in _DIRECTIVES}
    trees = html.read_pages(site).values()
    for directive, selector in _SELECTORS.items():
        if any(elements.first(tree, selector) is not None for tree in trees):
            sources[directive].append("'self'")
    inside = {
        each.text or "" for tree in trees for each in elements.select(tree, f"script[{html.THEN}]")
    }
    for text in sorted(inside):
        digest = b64encode(hashlib.sha256(text.encode()).digest()).decode()
        sources["script-src"].append(f"'sha256-{digest}'")
    if any("data:image" in path.read_text("utf-8") for path in site.rglob("*.css")):
        sources["img-src"].append("data:")  # the pictures inside our style sheets
    for directive, added in relax.items():
        sources[directive] += added
    stated = [" ".join([name, *(each or ["'none'"])]) for name, each in sources.items()]
    return "; ".join(
        [*stated, "require-trusted-types-for 'script'", f"trusted-types {TRUSTED_TYPES}"]
    )


def headers(site: Path, relax: Mapping[str, list[str]]) -> dict[str, str]:
    """Give all security headers, the same for every answer but those of `CARDS` and `SHARED`."""
    return {
        "Content-Security-Policy": content_security_policy(site, relax),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _FEATURES),
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "X-Frame-Options": "DENY",
    }


def card_headers(ordinary: Mapping[str, str]) -> dict[str, str]:
    """Give the headers of the cards (`CARDS`), the only pages that may stand in a frame."""
    framed = {name: value for name, value in ordinary.items() if name != "X-Frame-Options"}
    csp = ordinary["Content-Security-Policy"]
    framed["Content-Security-Policy"] = csp.replace("frame-ancestors 'none'", "frame-ancestors *")
    return framed | OPEN
