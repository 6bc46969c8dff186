"""How a passage is cited: in APA style (7th edition, "Chapter in a book") and in plain words.

Only what is configured is named: without an author the title comes first, as APA asks. A quote
is cited as its chapter, whose address leads to the quote.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from scripts.downloads.volume import Volume
from scripts.sharing.passages import Passage


@dataclass(frozen=True)
class Work:
    """What a citation says of the whole: one language's edition, and who is configured."""

    title: str
    version: str
    year: str
    date: str  # in words
    author: str
    publisher: str
    words: Mapping[str, str]

    @classmethod
    def of(cls, volume: Volume) -> "Work":
        """Take it from a volume."""
        return cls(
            title=volume.title,
            version=volume.version,
            year=volume.date[:4],
            date=volume.date_words,
            author=volume.people.get("author", ""),
            publisher=volume.people.get("publisher", ""),
            words=volume.words,
        )


def apa(passage: Passage, language: str, url: str, work: Work) -> str:
    """Give the citation in APA style as HTML: the work's title is in `<cite>`."""
    heading = passage.said[language].heading
    version = escape(work.words["cite_version"].format(version=work.version))
    whole = f"<cite>{escape(work.title)}</cite> ({version})"
    date = f"({work.year})."
    if heading == work.title:
        parts = [f"{escape(work.author)} {date} {whole}." if work.author else f"{whole}. {date}"]
    else:
        title = f"{escape(heading)}{'' if heading[-1:] in '.?!' else '.'}"
        first = f"{escape(work.author)} {date} {title}" if work.author else f"{title} {date}"
        parts = [f"{first} In {whole}."]
    if work.publisher:
        parts.append(f"{escape(work.publisher)}.")
    return " ".join([*parts, escape(url)])


def plain(passage: Passage, language: str, url: str, work: Work) -> str:
    """Give the citation in plain words, as text."""
    heading = passage.said[language].heading
    key = "cite_plain_whole" if heading == work.title else "cite_plain"
    said = work.words[key].format(
        title=heading, work=work.title, version=work.version, date=work.date, url=url
    )
    return f"{work.author}, {said}" if work.author else said
