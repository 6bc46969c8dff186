"""Links to a place, in a book that is made of several files."""

import re
from collections.abc import Mapping

_ID = re.compile(r'\bid="([^"]+)"')
_INWARD = re.compile(r'href="#([^"]+)"')


def with_files(texts: Mapping[str, str]) -> dict[str, str]:
    """Name, in the links of `texts` (HTML by file), the file in which each place stands."""
    file_of = {place: name for name, text in texts.items() for place in _ID.findall(text)}

    def link(found: re.Match[str]) -> str:
        return f'href="{file_of.get(found[1], "")}#{found[1]}"'

    return {name: _INWARD.sub(link, text) for name, text in texts.items()}
