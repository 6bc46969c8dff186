"""The lines of one region as the page with the numbers shows them."""

from collections.abc import Mapping, Sequence
from html import escape
from urllib.parse import urlsplit

from scripts.text import dates
from scripts.text.help_lines import HelpLine

_SHOWN = ("cost", "hours", "anonymity", "language", "abroad")


def cards(lines: Sequence[HelpLine], region: str, words: Mapping[str, str], language: str) -> str:
    """Give the HTML of a region's lines; without empty lines, which would end it in Markdown."""
    return "\n".join(_card(line, words, language) for line in lines if line.region == region)


def _card(line: HelpLine, words: Mapping[str, str], language: str) -> str:
    known = {field: line.said[field][language] for field in _SHOWN if line.said[field][language]}
    rows = [
        f"<dt>{words[f'help_{field}']}</dt><dd>{escape(text, quote=False)}</dd>"
        for field, text in known.items()
    ]
    unknown = [words[f"help_{field}"] for field in _SHOWN if field not in known]
    if unknown:
        rows.append(f"<dt>{words['help_unknown']}</dt><dd>{', '.join(unknown).lower()}</dd>")
    return "\n".join(
        [
            f'<section class="line" id="lijn-{line.id}">',
            f"<h3{_marked(line.name, language)}>{escape(line.name)}</h3>",
            f"<p>{escape(line.said['what'][language], quote=False)}</p>",
            f'<p class="reach">{_reach(line, words, language)}</p>',
            "<dl>",
            *rows,
            "</dl>",
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


def _reach(line: HelpLine, words: Mapping[str, str], language: str) -> str:
    parts = []
    if line.number:
        call = words["help_call"].format(number=line.number)
        parts.append(f'<a class="call" href="tel:{line.dialled}">{call}</a>')
    if line.site:
        parts.append(_link(line.site, language))
    return " ".join(parts)


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
