"""The list of files on the Downloads page: name, format, size, and what each is for."""

from collections.abc import Mapping
from html import escape

from lxml.html import HtmlElement

from scripts.downloads import manifest
from scripts.downloads.manifest import Entry
from scripts.downloads.volume import Volume
from scripts.project import BOTH, LANGUAGES
from scripts.site import elements, html

GROUPS = {
    "group_read": ("epub", "pdf", "zip", "zim"),
    "group_paper": ("handout", "cards"),
    "group_text": ("txt", "md"),
    "group_data": ("tmx", "csv", "json"),
}


def place(tree: HtmlElement) -> HtmlElement | None:
    """Give the element of a page that the list goes into, if it has one."""
    return elements.first(tree, 'article[data-kind="downloads"] .files')


def put(pages: html.Pages, volumes: Mapping[str, Volume], entries: list[Entry]) -> None:
    """Put the list of the files in `downloads/` on the Downloads pages among `pages`."""
    for page, tree in pages.items():
        if (element := place(tree)) is not None:
            volume = volumes[page.split("/", 1)[0]]
            folder = "../" * page.count("/") + "downloads/"
            elements.fill(element, listing(volume, entries, folder))


def listing(volume: Volume, entries: list[Entry], folder: str) -> str:
    """Give the list as HTML in the words of `volume`; `folder` leads from the page to the files."""
    words = volume.words
    head = words["all_files"].format(version=volume.version, date=volume.date_words)
    parts = [f"<p>{escape(head)}</p>"]
    for group, formats in GROUPS.items():
        made = [name for name in formats if any(each.format == name for each in entries)]
        if made:
            parts.append(_heading(group, volume))
        for name in made:
            chosen = [each for each in entries if each.format == name]
            chosen.sort(key=lambda each: _order(volume.language).index(each.language))
            items = "".join(_item(each, volume, folder) for each in chosen)
            title, about = escape(words[f"title_{name}"]), escape(words[f"about_{name}"])
            parts.append(f"<h3>{title}</h3><p>{about}</p><ul>{items}</ul>")
    parts += _left_out(volume, {each.format for each in entries})
    links = ((manifest.SUMS, "checksums"), (manifest.NAME, "manifest"))
    items = "".join(f'<li><a href="{folder}{name}">{words[key]}</a></li>' for name, key in links)
    heading = _heading("group_checks", volume)
    return "".join([*parts, f"{heading}<ul>{items}</ul>"])


def _heading(group: str, volume: Volume) -> str:
    """Give a heading in a block of its own, as `scripts.site.headings` leaves the others."""
    heading = f'<h2 id="{group.replace("_", "-")}">{escape(volume.words[group])}</h2>'
    return f'<div class="heading">{heading}</div>'


def _left_out(volume: Volume, made: set[str]) -> list[str]:
    words = volume.words
    names = [words[f"title_{each}"] for each in sum(GROUPS.values(), ()) if each not in made]
    if not names:
        return []
    return [f"<p>{escape(words['files_missing'].format(formats=', '.join(names)))}</p>"]


def size(count: int, language: str) -> str:
    """Give a size in kB as people read it: `12 kB`, `1,4 MB` in Dutch, `1.4 MB` in English."""
    if count < 1_000_000:
        return f"{max(1, round(count / 1000))} kB"
    stated = f"{count / 1_000_000:.1f}"
    return f"{stated.replace('.', ',') if language == 'nl' else stated} MB"


def _order(language: str) -> tuple[str, ...]:
    return (language, BOTH, *(other for other in LANGUAGES if other != language))


def _item(each: Entry, volume: Volume, folder: str) -> str:
    words = volume.words
    name = escape(words[f"title_{each.format}"])
    if each.chapter:
        name = escape(each.chapter)
        if each.language != volume.language:
            name = f'<span lang="{each.language}">{name}</span>'
    language = words[f"in_{each.language.replace('-', '_')}"]
    facts = f"{_kind(each.format)}, {size(each.size, volume.language)}"
    return (
        f'<li><a href="{folder}{each.name}" download>{name}, {language}</a>'
        f" <small>{facts}</small></li>"
    )


def _kind(format_: str) -> str:
    return {"handout": "PDF", "cards": "PDF", "md": "Markdown"}.get(format_, format_.upper())
