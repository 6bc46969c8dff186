"""The files that programs read: robots.txt, llms.txt, Markdown, manifest, icons, feed."""

import json
from pathlib import Path

import resvg_py

from scripts.downloads import plain
from scripts.downloads.volume import Edition
from scripts.generator import is_local
from scripts.sharing import feed, head, snippets
from scripts.text import dates

_ICON = "assets/images/icon.svg"
_ICONS = {"icons/192.png": 192, "icons/512.png": 512, head.TOUCH_ICON: 180}


def write(site: Path, root: Path, edition: Edition) -> None:
    """Write all of them into the finished `site`; what carries an address only if it is real."""
    public = not is_local(edition.site_url)
    icons(site)
    files = {
        "robots.txt": robots(edition.site_url if public else ""),
        "llms.txt": llms(edition, edition.site_url if public else ""),
        head.MANIFEST: manifest(edition),
    }
    for volume in edition.volumes.values():
        for chapter in volume.chapters:
            files[f"{volume.language}/{chapter.slug}/index.md"] = plain.chapter(chapter, volume)
    if public:
        changelog = (root / "CHANGELOG.md").read_text("utf-8")
        changed = feed.changes(changelog, dates.day(edition.epoch))
        title = " · ".join(volume.title for volume in edition.volumes.values())
        files[head.FEED] = feed.atom(changed, edition.site_url, head.FEED, title)
    for name, text in files.items():
        (site / name).write_text(text, "utf-8")


def robots(site_url: str) -> str:
    """Give robots.txt (RFC 9309): all may read all; the sitemap needs a public address."""
    sitemap = f"\nSitemap: {site_url}sitemap.xml\n" if site_url else ""
    return f"User-agent: *\nAllow: /\n{sitemap}"


def llms(edition: Edition, site_url: str) -> str:
    """Give llms.txt (llmstxt.org): what there is, as Markdown; links are relative without a URL."""
    source = edition.source
    parts = [f"# {source.title}", f"> {plain.escaped(source.description)}"]
    for volume in edition.volumes.values():
        here = f"{site_url}{volume.language}"
        lines = [
            f"- [{plain.escaped(chapter.title)}]({here}/{chapter.slug}/index.md)"
            for chapter in volume.chapters
        ]
        parts += [f"## {volume.words['language']}: {plain.escaped(volume.title)}", "\n".join(lines)]
    return "\n\n".join(parts) + "\n"


def manifest(edition: Edition) -> str:
    """Give the web app manifest (W3C): name, icons and colours; it works in the browser."""
    colour = snippets.colours()
    icons = [
        {"src": name, "sizes": f"{size}x{size}", "type": "image/png"}
        for name, size in _ICONS.items()
    ]
    data = {
        "name": edition.source.title,
        "lang": edition.source.language,
        "description": edition.source.description,
        "start_url": "./",
        "scope": "./",
        "display": "browser",
        "background_color": colour["paper"],
        "theme_color": colour["paper"],
        "icons": icons,
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def icons(site: Path) -> None:
    """Draw the icon as PNG, on our paper, with room for the shape that a phone cuts out."""
    drawing = (site / _ICON).read_text("utf-8")
    paper = snippets.colours()["paper"]
    inner = drawing[drawing.index(">") + 1 : drawing.rindex("</svg>")]
    framed = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-8 -8 48 48">'
        f'<rect x="-8" y="-8" width="48" height="48" fill="{paper}"/>{inner}</svg>'
    )
    for name, size in _ICONS.items():
        (site / name).parent.mkdir(exist_ok=True)
        (site / name).write_bytes(
            bytes(resvg_py.svg_to_bytes(svg_string=framed, width=size, height=size))
        )
