"""The lines of one region as the page with the numbers shows them."""

from collections.abc import Mapping, Sequence
from html import escape
from urllib.parse import urlsplit

from scripts.text import dates
from scripts.text.help_lines import EMERGENCY, HOW, HelpLine

_SHOWN = ("cost", "hours", "anonymity", "language", "abroad")


def cards(lines: Sequence[HelpLine], region: str, words: Mapping[str, str], language: str) -> str:
    """Give the HTML of a region's lines; without empty lines, which would end it in Markdown."""
    return "\n".join(_card(line, words, language) for line in lines if line.region == region)


def listed(lines: Sequence[HelpLine], region: str, words: Mapping[str, str], language: str) -> str:
    """Give a region's lines as a list in HTML, each with all that is known, for a book."""
    items = [_item(line, words, language) for line in lines if line.region == region]
    return f"<ul>{''.join(items)}</ul>"


def _item(line: HelpLine, words: Mapping[str, str], language: str) -> str:
    known = " ".join(f"{label}: {text}." for label, text in _rows(line, words, language))
    name = f"<strong{_marked(line.name, language)}>{escape(line.name)}</strong>"
    told = f' <span class="known">{known}</span>' if known else ""
    sure = "unsure" if line.how == HOW[-1] else "sure"
    return (
        f"<li>{name}: {_reach(line, words, language, ', ')}."
        f" {escape(line.said['what'][language], quote=False)}"
        f'{told} <span class="{sure}">{_checked(line, words, language)}</span></li>'
    )


def _rows(line: HelpLine, words: Mapping[str, str], language: str) -> list[tuple[str, str]]:
    """Give what is known of a line, each with its label, and last what is not.

    Of an emergency number only what is known: ‘not known: when’ reads as if it may be closed.
    """
    said = {field: line.said[field][language] for field in _SHOWN}
    rows = [
        (words[f"help_{field}"], escape(text, quote=False)) for field, text in said.items() if text
    ]
    unknown = [words[f"help_{field}"] for field, text in said.items() if not text]
    if unknown and line.number not in EMERGENCY:
        rows.append((words["help_unknown"], ", ".join(unknown).lower()))
    return rows


def _card(line: HelpLine, words: Mapping[str, str], language: str) -> str:
    rows = [f"<dt>{label}</dt><dd>{text}</dd>" for label, text in _rows(line, words, language)]
    known = ["<dl>", *rows, "</dl>"] if rows else []
    return "\n".join(
        [
            f'<section class="line" id="lijn-{line.id}">',
            f"<h3{_marked(line.name, language)}>{escape(line.name)}</h3>",
            f"<p>{escape(line.said['what'][language], quote=False)}</p>",
            f'<p class="reach">{_reach(line, words, language)}</p>',
            *known,
            f'<p class="checked">{_checked(line, words, language)}</p>',
            "</section>",
        ]
    )


def _marked(name: str, language: str) -> str:
    """Give the `lang` of a name where it is not in the page's language."""
    if name.isdigit():
        return ""
    own = "en" if name.lower().replace(" ", "").startswith("findahelpline") else "nl"
    return "" if own == language else f' lang="{own}"'


def _reach(line: HelpLine, words: Mapping[str, str], language: str, between: str = " ") -> str:
    parts = []
    if line.number:
        call = words["help_call"].format(number=line.number)
        parts.append(f'<a class="call" href="tel:{line.dialled}">{call}</a>')
    if line.site:
        parts.append(_link(line.site, language))
    return between.join(parts)


def _checked(line: HelpLine, words: Mapping[str, str], language: str) -> str:
    said = words[f"help_{line.how.replace(' ', '_')}"]
    source = _link(line.source, language)
    return said.format(date=dates.in_full(line.checked, language), source=source)


def _link(address: str, language: str) -> str:
    """Give a link that says where it leads: a site, or a page within it."""
    parts = urlsplit(address)
    name = (parts.hostname or "").removeprefix("www.")
    if first := parts.path.strip("/").partition("/")[0]:
        name = f"{name}/{first}…"
    return (
        f'<a href="{escape(address)}" rel="noreferrer"{_marked(name, language)}>{escape(name)}</a>'
    )
