"""Spelling in both languages, by hunspell and the project's own list, `wording/spelling.toml`.

Hunspell is a program of the system (Debian: hunspell, hunspell-nl, hunspell-en-gb), which a
build does not need; it knows words, and is blind to grammar and to a right word in the wrong
place.
"""

import re
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from scripts import fields, toml
from scripts.finding import Finding
from scripts.project import LANGUAGES
from scripts.text import words
from scripts.text.pages import Block, Page
from scripts.text.wording import Tables

FILE = "wording/spelling.toml"
PACKAGES = "hunspell hunspell-nl hunspell-en-gb"
_DICTIONARIES = {"nl": "nl_NL", "en": "en_GB"}
_FIELD = re.compile(r"\{\w+\}")  # in the furniture's words

Place = tuple[str, int]
Places = dict[str, dict[str, Place]]  # by language and word: where it first stands


class NoHunspell(RuntimeError):
    """Hunspell or a dictionary is not on this machine; the text says what to install."""


def check(root: Path, pages: Iterable[Page], furniture: Mapping[str, Tables]) -> list[Finding]:
    """Check the spelling of `pages` and of the `furniture`'s words (by file).

    Raises `NoHunspell` if it cannot, and `TomlError`.
    """
    listed = known_words(root)
    found = places(pages, furniture)
    findings: list[Finding] = []
    needed: dict[str, set[str]] = {"both": set()}
    for language in LANGUAGES:
        unknown = misspelled(found[language], language)
        needed[language] = unknown - listed["both"]
        needed["both"] |= unknown
        for word in sorted(needed[language] - listed[language]):
            file, line = found[language][word]
            hint = f"mend it; if it is right, add it to `{language}` in {FILE}"
            findings.append(Finding(file, line, "T115", f"no dictionary knows {word!r}", hint))
    for key, known in listed.items():
        for word in sorted(known - needed[key]):
            fact = f"{word!r} in `{key}` is not needed: no text has it, or a dictionary knows it"
            findings.append(Finding(FILE, 0, "T116", fact, "take it out"))
    return findings


def known_words(root: Path) -> dict[str, set[str]]:
    """Give the project's own list: `both`, and what each language has. Raises `TomlError`."""

    def made(data: dict[str, Any]) -> dict[str, set[str]]:
        return {key: set(fields.texts(data, key)) for key in ("both", *LANGUAGES)}

    return toml.read(root, FILE, made)


def misspelled(found: Iterable[str], language: str) -> set[str]:
    """Give the words that hunspell's dictionary of a language does not know."""
    program = shutil.which("hunspell")
    listed = sorted(found)
    if not program:
        raise NoHunspell(_lacking())
    # One word a line; dictionaries know the straight apostrophe.
    done = subprocess.run(
        [program, "-l", "-i", "utf-8", "-d", _DICTIONARIES[language]],
        check=False,
        input="".join(f"{word.replace('’', chr(39))}\n" for word in listed),
        capture_output=True,
        text=True,
    )
    if done.returncode or "Can't open" in done.stderr:
        raise NoHunspell(_lacking())
    unknown = set(done.stdout.split("\n"))
    return {word for word in listed if word.replace("’", "'") in unknown}


def places(pages: Iterable[Page], furniture: Mapping[str, Tables]) -> Places:
    """Give every word by language, with the first place where it stands.

    Abbreviations in capitals are left out, and addresses (`…_slug`) among the furniture.
    """
    texts = [
        *((page.language, f"docs/{page.path}", *line) for page in pages for line in _lines(page)),
        *(
            (language, file, 0, _FIELD.sub(" ", text))
            for file, tables in furniture.items()
            for language, said in tables.items()
            for key, text in said.items()
            if not key.endswith("_slug")
        ),
    ]
    found: Places = {language: {} for language in LANGUAGES}
    for language, file, line, text in texts:
        for word in words.words(words.own_words(text)):
            if not word.isupper():
                found[language].setdefault(word, (file, line))
    return found


def _lines(page: Page) -> list[tuple[int, str]]:
    meta = [(1, str(page.meta.get(key, ""))) for key in ("title", "description")]
    return meta + [line for block in page.blocks for line in _block_lines(block)]


def _block_lines(block: Block) -> list[tuple[int, str]]:
    if block.kind == "generated":
        return []
    texts = (block.markup or block.text).split("\n")
    return [
        (block.line, block.title),
        *((block.text_line + number, text) for number, text in enumerate(texts)),
    ]


def _lacking() -> str:
    return f"The spelling is not checked: hunspell or a dictionary is not here. Install: {PACKAGES}"
