"""The whole text as plain text, and as Markdown (CommonMark 0.31)."""

import json
import re
from collections.abc import Callable

from lxml.html import HtmlElement

from scripts.downloads.passage import HELP, Passage
from scripts.downloads.volume import Chapter, Volume
from scripts.site import elements

_SPECIAL = re.compile(r"([\\`*_\[\]<>&#])")
_LIKE_A_LIST = re.compile(r"^(\d+)(?=[.)] )|^(?=[-+=~])")


def text(volume: Volume) -> str:
    """Give the text for any program: one line a passage, what is in italics between underscores."""
    words = volume.words
    parts = [[volume.title, volume.edition, words["plain_editors"]]]
    parts += [[_text(each) for each in chapter.passages] for chapter in volume.parts]
    parts.append([words["book_colophon"], *map(_text, volume.about), *_rights(volume)])
    return "\n\n\n".join("\n\n".join(part) for part in parts) + "\n"


def markdown(volume: Volume) -> str:
    """Give the text as Markdown, with title, language, version and date in YAML front matter."""
    words = volume.words
    front = {
        "title": volume.title,
        "lang": volume.language,
        "version": volume.version,
        "date": volume.date,
    }
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in front.items()]
    parts = ["\n".join(["---", *lines, "---"]), escaped(words["book_editors"])]
    parts += [_markdown(each) for chapter in volume.parts for each in chapter.passages]
    parts.append(f"# {escaped(words['book_colophon'])}")
    parts += [*map(_markdown, volume.about), *_rights(volume)]
    return "\n\n".join(parts) + "\n"


def chapter(whole: Chapter, volume: Volume) -> str:
    """Give one chapter of a volume as Markdown, without front matter, then where it is online.

    If it leads to the numbers to call, so does the end: links within the site are undone.
    """
    parts = [_markdown(each) for each in whole.passages]
    if volume.online:
        online = f"{volume.words['book_online']} <{volume.online}{whole.slug}/>"
        numbers = volume.help
        if numbers and any(f'"#{HELP}"' in each.html for each in whole.passages):
            online += f"\n\n{escaped(numbers.title)}: <{volume.online}{numbers.slug}/>"
        parts.append(online)
    return "\n\n".join(parts) + "\n"


def escaped(words: str) -> str:
    """Give words as Markdown that means just them."""
    return _LIKE_A_LIST.sub(r"\1\\", _SPECIAL.sub(r"\\\1", words))


def _rights(volume: Volume) -> list[str]:
    online = [f"{volume.words['book_online']} {volume.online}"] if volume.online else []
    return [volume.words["book_rights"], *online]


def _text(passage: Passage) -> str:
    if passage.kind in ("list", "questions"):
        title = [passage.title] if passage.title else []
        return "\n".join([*title, *(f"- {each}" for each in _items(passage.html, "_", str))])
    words = _marked(passage.html, "_", str)
    if passage.by_editor and passage.kind.startswith("heading"):
        words = f"_{words}_"
    return f"{passage.title}\n{words}" if passage.title else words


def _markdown(passage: Passage) -> str:
    if passage.kind == "list":
        return "\n".join(f"- {each}" for each in _items(passage.html, "*", escaped))
    if passage.kind == "questions":
        items = [f"> - {each}" for each in _items(passage.html, "*", escaped)]
        return "\n".join([f"> **{escaped(passage.title)}**", ">", *items])
    words = _marked(passage.html, "*", escaped)
    if passage.kind.startswith("heading"):
        level = "#" * int(passage.kind[-1])
        return f"{level} *{words}*" if passage.by_editor else f"{level} {words}"
    if passage.title:
        return f"> **{escaped(passage.title)}**\n>\n> {words}"
    return f"> {words}" if passage.kind == "quote" else words


def _items(html: str, sign: str, escape: Callable[[str], str]) -> list[str]:
    return [_said(item, sign, escape) for item in elements.fragment(html).iter("li")]


def _marked(html: str, sign: str, escape: Callable[[str], str]) -> str:
    """Give the words of some HTML on one line, `sign` around what is emphasised."""
    if "<" not in html and "&" not in html:  # as in most passages; to take HTML apart takes long
        return _on_one_line(html, escape)
    return _said(elements.fragment(html), sign, escape)


def _said(element: HtmlElement, sign: str, escape: Callable[[str], str]) -> str:
    parts = [_on_one_line(element.text or "", escape)]
    for child in element:
        around = sign if child.tag == "em" else ""
        inside = _said(child, sign, escape)
        parts += [around, inside, around, _on_one_line(child.tail or "", escape)]
    return "".join(parts)


def _on_one_line(words: str, escape: Callable[[str], str]) -> str:
    if not words:
        return ""
    before = " " if words[0].isspace() else ""
    after = " " if words[-1].isspace() and words.strip() else ""
    return f"{before}{escape(' '.join(words.split()))}{after}"
