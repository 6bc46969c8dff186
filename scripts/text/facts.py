"""All that a page's generated parts are made from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from scripts.text.access import Entries
from scripts.text.errata import Erratum
from scripts.text.glossary import Term
from scripts.text.help_lines import HelpLine
from scripts.text.pages import Page
from scripts.text.replay_numbers import Numbers

Words = Mapping[str, str]


@dataclass(frozen=True)
class Facts:
    """The facts for one language; `dutch` are the chapters in the source's, for all languages."""

    language: str
    words: Words
    chapters: tuple[Page, ...]
    dutch: tuple[Page, ...]
    errata: tuple[Erratum, ...]
    source: Mapping[str, Any]
    numbers: Numbers
    edition: str
    help_lines: tuple[HelpLine, ...] = ()
    terms: tuple[Term, ...] = ()
    access: Mapping[str, Entries] = field(default_factory=dict)
