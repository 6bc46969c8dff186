"""The records each language's search reads, made from its finished chapters."""

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from lxml.html import HtmlElement

from scripts.site import elements, html
from scripts.site.elements import words
from scripts.text.alarm import Alarm

GAP = "\x7f"  # between the values of a column: no text holds it, and JSON leaves it one byte
_TITLE = "admonition-title"
# A summary says again what the blocks after it say; questions say nothing.
_SUMMARY = {"kort", "short", "samen", "together"}


@dataclass(frozen=True)
class Record:
    """One block as the search finds and shows it; `url` is from the site's root.

    A title without text is a heading: that of a chapter if it is the first with its page.
    """

    url: str
    title: str
    text: str
    keywords: str


def records(page: str, tree: HtmlElement, keywords: dict[str, str]) -> list[Record]:
    """Give the records of one finished page; none unless it is a chapter.

    `page` is its file in the site; `keywords` gives, by block id, words people may type
    that the block does not hold.
    """
    article = elements.first(tree, 'article[data-kind="chapter"]')
    if article is None:
        return []
    found: list[Record] = []
    for block in elements.with_id(article):
        if _SUMMARY & set(block.classes):
            continue
        identity = block.get("id", "")
        url = f"{page.removesuffix('index.html')}#{identity}"
        found.append(Record(url, *_title_and_text(block), keywords.get(identity, "")))
    return found


def help_record(page: str, tree: HtmlElement) -> Record | None:
    """Give the page with the numbers as one record: its title and first passage.

    Its address names no place in it, so that a history shows the least.
    """
    article = elements.first(tree, 'article[data-kind="help"]')
    if article is None:
        return None
    title, passage = elements.with_id(article)[:2]
    url = page.removesuffix("index.html")
    return Record(url, words(title), words(passage), "")


def script(found: list[Record], first: Record | None, alarm: Alarm) -> str:
    """Give the records as a script, since `file://` pages may not fetch data.

    They stand in columns, a string for each field, and an address names its page only where
    a page begins: so they are packed a fifth smaller. `first` is the page with the numbers,
    which comes first when `alarm` goes off.
    """
    names = [field.name for field in fields(Record)]
    columns = {name: [getattr(each, name) for each in found] for name in names}
    columns["url"] = _shortened(columns["url"])
    data = {
        "searchColumns": {name: GAP.join(values) for name, values in columns.items()},
        "searchHelp": {"record": asdict(first), "alarm": asdict(alarm)} if first else None,
    }
    return "".join(
        f"const {name}={json.dumps(value, ensure_ascii=False)};\n" for name, value in data.items()
    )


def write(
    site: Path, pages: html.Pages, language: str, keywords: dict[str, str], alarm: Alarm
) -> None:
    """Write `assets/search/LANGUAGE.js` for the finished site."""
    found: list[Record] = []
    first: Record | None = None
    for page, tree in pages.items():
        if page.startswith(f"{language}/"):
            found += records(page, tree, keywords)
            first = help_record(page, tree) or first
    target = site / "assets/search" / f"{language}.js"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(script(found, first, alarm), "utf-8")


def _shortened(urls: list[str]) -> list[str]:
    pages = ["", *(url.partition("#")[0] for url in urls)]
    return [
        url.removeprefix(page) if page == before else url
        for url, before, page in zip(urls, pages, pages[1:], strict=False)
    ]


def _title_and_text(block: HtmlElement) -> tuple[str, str]:
    if block.tag in ("h1", "h2", "h3", "h4"):
        return words(block), ""
    title = elements.first(block, f".{_TITLE}")
    if title is None:
        return "", words(block)
    return words(title), " ".join(words(each) for each in block.iter("p") if each is not title)
