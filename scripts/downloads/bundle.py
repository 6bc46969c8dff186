"""The offline bundle: the finished site, made fit for a folder on the reader's own machine."""

import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from scripts.generator import is_local
from scripts.project import LANGUAGES, STEM
from scripts.sharing import linked_data
from scripts.site import declared, elements, html
from scripts.site.elements import select
from scripts.text import dates

FOLDER = STEM  # what unzipping leaves
README = "LEESMIJ-README.txt"
_ONLINE_ONLY = {  # for servers, for programs that fetch, and the bundles themselves
    *("404.html", "sitemap.xml", "robots.txt", "llms.txt", "feed.atom", "site.webmanifest"),
    *("previews", "icons", "oembed.json", "index.md", "downloads"),
}
_LINKED_ONLINE_ONLY = {
    *("canonical", "alternate", "manifest", "apple-touch-icon"),
    "preload",  # which browsers refuse a folder
}

# In the search's records: their addresses, and where each names a folder.
_URLS = re.compile(rb'"url": ?"[^"]*"')
_FOLDER_END = re.compile(rb'/(?=[#"])')

_README_TEXT = {
    "nl": """\
Raak in je relatie
Versie {version}, {date}

Open index.html in een browser. Alles werkt zonder internet:
lezen, zoeken{switch} en afdrukken. Er wordt niets verstuurd of bijgehouden.
Over de tekst en wat eraan is verbeterd: zie ‘Over deze uitgave’.
{online}""",
    "en": """\
In touch in your relationship
Version {version}, {date}

Open index.html in a browser. Everything works without the internet:
reading, searching{switch} and printing. Nothing is sent or recorded.
On the text and what was corrected in it: see ‘About this edition’.
{online}""",
}
_README_SWITCH = {"nl": ", wisselen van taal", "en": ", changing language"}


def make(site: Path, pages: html.Pages) -> dict[str, bytes]:
    """Give the files beside the pages of the finished `site` as they need no server.

    `pages` are the site's; they become the bundle's.
    """
    for page in list(pages):
        if Path(page).name in _ONLINE_ONLY:
            del pages[page]
    for tree in pages.values():
        _point_online(tree)
        head = html.head(tree)
        for element in [each for each in head if _is_online_only(each)]:
            element.drop_tree()
        for element, name, link in html.links(tree):
            if name == html.OFFLINE:
                element.set("href", with_file_name(element.attrib.pop(name)))
            else:
                element.set(name, with_file_name(link))
        for element in select(head, 'meta[http-equiv="refresh"]'):
            delay, _, goal = element.get("content", "").partition("url=")
            element.set("content", f"{delay}url={with_file_name(goal)}")
        for element in elements.having(head, "data-goal"):
            element.set("data-goal", with_file_name(element.get("data-goal", "")))
    files = {name: (site / name).read_bytes() for name in _offline(site)}
    records = {name: each for name, each in files.items() if name.startswith("assets/search/")}
    return files | {name: _URLS.sub(_with_file_names, each) for name, each in records.items()}


def _is_online_only(element: HtmlElement) -> bool:
    """Tell whether what stands in a head is of no use in a folder."""
    if element.tag == "link":
        return element.get("rel") in _LINKED_ONLINE_ONLY
    if element.tag == "meta":
        shown = element.get("property", "").startswith("og:")
        return shown or element.get("name", "").startswith("twitter:")
    return element.get("type") == linked_data.TYPE


def _with_file_names(urls: re.Match[bytes]) -> bytes:
    return _FOLDER_END.sub(b"/index.html", urls[0])


def _offline(site: Path) -> Iterator[str]:
    """Give the files of a site, pages apart, that are of use without a server."""
    for name in html.files(site):
        if not name.endswith(".html") and _ONLINE_ONLY.isdisjoint(name.split("/")):
            yield name


def _point_online(tree: HtmlElement) -> None:
    """Let the Downloads page, which has no list of files here, link to itself on the site."""
    if declared.kind(tree) != "downloads":
        return
    place, address = elements.first(tree, "article .files p"), declared.canonical(tree)
    if place is not None and address and not is_local(address):
        elements.append_text(place, " ")
        place.append(elements.new("a", {"href": address}, address))


@cache  # most pages have the same links
def with_file_name(link: str) -> str:
    """Name the file that a link to a folder means: `../safety/#x` → `../safety/index.html#x`."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc or not parts.path:
        return link
    last = parts.path.rsplit("/", 1)[-1]
    if last in ("", ".", ".."):
        path = parts.path if last == "" else f"{parts.path}/"
        return parts._replace(path=f"{path}index.html").geturl()
    return link


def readme(version: str, epoch: int, site_url: str, languages: Sequence[str] = LANGUAGES) -> str:
    """Give the text that comes with the bundle; the address only if it is a real one."""
    parts = []
    for language in languages:
        online = "" if is_local(site_url) else f"Online: {urljoin(site_url, f'{language}/')}\n"
        date = dates.long(epoch, language)
        switch = _README_SWITCH[language] if len(languages) > 1 else ""
        text = _README_TEXT[language]
        parts.append(text.format(version=version, date=date, switch=switch, online=online))
    return "\n".join(parts)


def style_sheets(files: Mapping[str, bytes]) -> dict[str, str]:
    """Give the style sheets among the files of a bundle."""
    return {name: each.decode("utf-8") for name, each in files.items() if name.endswith(".css")}


def pack(pages: Mapping[str, str], files: Mapping[str, bytes], target: Path, epoch: int) -> None:
    """Zip the texts of `pages` and the `files` into `target`.

    The same ones and the same `epoch` (seconds, UTC) give the same bytes: names are sorted,
    times and modes are fixed (format: APPNOTE 6.3; no times before 1980).
    """
    moment = datetime.fromtimestamp(epoch, UTC).timetuple()[:6]
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted({*pages, *files}):
            content = files[name] if name in files else pages[name].encode("utf-8")
            entry = zipfile.ZipInfo(f"{FOLDER}/{name}", max(moment, (1980, 1, 1, 0, 0, 0)))
            entry.external_attr = 0o100644 << 16
            entry.create_system = 3  # Unix, wherever this runs
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED, 9)


def unpack(archive: Path, target: Path) -> Path:
    """Unzip a bundle into `target`; gives the folder with its `index.html`."""
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(target)
    return target / FOLDER
