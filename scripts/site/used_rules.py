"""Style rules that no page and no script can ever match are dropped from the sheet.

A selector is kept unless it demands an element, class, id or attribute that is on no page and
in no string of our own scripts. So states (`:hover`), what scripts add, and what only a print
or a narrow screen shows all stay: only names decide. Custom properties that nothing then asks
for go too. Grammar: CSS Syntax Level 3, Selectors Level 4.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import tinycss2

from scripts.site import html

_STRING = re.compile(r"""(["'`])((?:\\.|(?!\1).)*)\1""")
_WORD = re.compile(r"[a-zA-Z][\w-]*")
_ASKED = re.compile(r"var\(\s*(--[\w-]+)")
_ANIMATED = re.compile(r"animation(?:-name)?:([^;}]*)")
_NESTING = ("media", "supports", "layer", "container")


def apply(site: Path, pages: html.Pages) -> None:
    """Drop what `pages` and our scripts can never match from all style sheets of `site`."""
    scripts = [path.read_text("utf-8") for path in (site / "assets/js").rglob("*.js")]
    known = names(pages, scripts)
    for path in (site / "assets").rglob("*.css"):
        path.write_text(drop(path.read_text("utf-8"), known), "utf-8")


def names(pages: html.Pages, scripts: Iterable[str]) -> set[str]:
    """Give all names that a selector can match: of elements, classes, ids and attributes."""
    found = {"html", "root"}
    for tree in pages.values():
        for element in tree.find_all(True):
            found.add(element.name)
            for attribute, value in element.attrs.items():
                found.add(attribute)
                if attribute in ("class", "id"):
                    found.update(html.content(value).split())
    for script in scripts:
        for _, text in _STRING.findall(script):
            found.update(_WORD.findall(text))
    return found


def drop(sheet: str, known: set[str]) -> str:
    """Give the style sheet without the rules that nothing in `known` matches."""
    text = _again(sheet, known, None)
    while (less := _again(text, known, set(_ASKED.findall(text)) | _animations(text))) != text:
        text = less
    return text


def _again(sheet: str, known: set[str], asked: set[str] | None) -> str:
    rules = tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True)
    return "".join(_kept(rules, known, asked))


def _kept(rules: Iterable[Any], known: set[str], asked: set[str] | None) -> Iterator[str]:
    """Give what can match; `asked` are the custom properties and animations in use, if known."""
    for rule in rules:
        if rule.type == "qualified-rule":
            selectors = [each for each in _split(rule.prelude) if _can_match(each, known)]
            body = _body(rule.content, asked)
            if selectors and body:
                prelude = ",".join(tinycss2.serialize(each).strip() for each in selectors)
                yield f"{prelude}{{{body}}}"
        elif rule.type == "at-rule" and rule.lower_at_keyword in _NESTING and rule.content:
            inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
            if text := "".join(_kept(inner, known, asked)):
                yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{text}}}"
        elif rule.type == "at-rule" and rule.lower_at_keyword.endswith("keyframes"):
            if asked is None or tinycss2.serialize(rule.prelude).strip() in asked:
                yield rule.serialize()
        elif rule.type == "at-rule" and rule.lower_at_keyword != "charset":
            yield rule.serialize()


def _body(content: list[Any], asked: set[str] | None) -> str:
    declarations = tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
    return ";".join(
        each.serialize()
        for each in declarations
        if each.type != "error"
        and not (asked is not None and each.type == "declaration" and _idle(each.name, asked))
    )


def _idle(name: str, asked: set[str]) -> bool:
    return name.startswith("--") and name not in asked


def _animations(text: str) -> set[str]:
    """Give all words that animation properties hold: the names of animations among them."""
    return {word for value in _ANIMATED.findall(text) for word in _WORD.findall(value)}


def _split(prelude: list[Any]) -> Iterator[list[Any]]:
    part: list[Any] = []
    for token in prelude:
        if token == ",":
            yield part
            part = []
        else:
            part.append(token)
    yield part


def _can_match(selector: list[Any], known: set[str]) -> bool:
    """Tell whether every name outside a pseudo-class' brackets is known."""
    before = ""
    for token in selector:
        named = ""
        if token.type == "[] block":
            named = next((each.value for each in token.content if each.type == "ident"), "")
        elif token.type == "hash" or (token.type == "ident" and before != ":"):
            named = token.value
        if named and named not in known:
            return False
        before = token.value if token.type == "literal" else ""
    return True
