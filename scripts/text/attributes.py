"""Attribute lists in Markdown (`{: #id .class }`): where they may stand, and what they may say.

Python-Markdown's `attr_list` reads one at a heading's end, on a block's last line, and right
after an emphasis or a link; anywhere else it is printed. It takes any attribute, also one that
runs code or hides a passage; ours say an id, one of our classes, or the language of words.
"""

import re
from collections.abc import Iterator

from scripts.finding import Finding
from scripts.text.pages import CLASSES

_FURNITURE = {"nu"}  # classes that only style sheets know
_NAMES = "|".join(sorted({*_FURNITURE, *(name for each in CLASSES.values() for name in each)}))
_LIST = re.compile(r"(?<!\\)\{[^}]*\}?")
_OF_A_BLOCK = re.compile(rf"\{{:(?:\s*(?:#[\w-]+|\.(?:{_NAMES})))+\s*\}}")
_INSIDE = re.compile(rf"\{{:(?:\s*(?:\.(?:{_NAMES})|lang=[a-z]{{2,3}})(?=[\s}}]))+\s*\}}")
_OPTION = re.compile(r" {4}attrs: \{id: [\w-]+\}\s*$")
_BEFORE = re.compile(r"(?:\S[*_]{1,3}|\]\([^()\s]*\))$")  # an emphasis or a link ends here
_CODE = re.compile(r"`[^`\n]*`")
_HINT = (
    "end a heading, or a block with a line of its own, with `{: #id }`; mark words with"
    " `*…*{: lang=fr }`; the sign itself is written \\{"
)


def check(name: str, text: str) -> Iterator[Finding]:
    """Find the lists in a page's `text` that are no `#id`, class or language, or stand astray.

    `name` is the file's, from the repository's root.
    """
    lines = _CODE.sub(lambda code: " " * len(code[0]), text).splitlines()
    options = False  # below the line that opens a block
    for number, line in enumerate(lines, start=1):
        following = lines[number].strip() if number < len(lines) else ""
        options = line.startswith("///") or (options and line.startswith("    "))
        if options and line.startswith("    "):
            if not _OPTION.match(line):
                fact = f"sets an option that is no id: {line.strip()!r}"
                hint = "write it as `    attrs: {id: an-id}`"
                yield Finding(name, number, "D109", fact, hint)
            continue
        for found in _LIST.finditer(line):
            if not _allowed(line, found, following):
                fact = f"holds an attribute list that is not ours, or stands astray: {found[0]!r}"
                yield Finding(name, number, "D109", fact, _HINT)


def _allowed(line: str, found: re.Match[str], following: str) -> bool:
    before = line[: found.start()]
    ends = not line[found.end() :].strip()
    if ends and (line.startswith("#") or not before.strip()) and _OF_A_BLOCK.fullmatch(found[0]):
        return line.startswith("#") or following in ("", "///")
    return bool(_INSIDE.fullmatch(found[0]) and _BEFORE.search(before))
