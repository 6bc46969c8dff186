"""The record of what a person last compared, `source/reviewed.toml`: kept by a command.

Per block it holds both texts as they were and their hashes, so that what has changed since can
be told and shown without git. Nobody edits it: `python -m scripts fresh` writes it.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from scripts import toml
from scripts.finding import Finding
from scripts.text.aligned import Pair
from scripts.text.pages import Block

FILE = "source/reviewed.toml"
_HEAD = """\
# What a person last compared, block by block: both texts as they were, and their hashes
# (SHA-256 of the words; white space and markup do not count). Written by
# `python -m scripts fresh`; never by hand.
"""
_HINT = f"restore it (git checkout -- {FILE}), then record reviews with `python -m scripts fresh`"
_TAG = re.compile(r"</?[a-z][^>]*>", re.IGNORECASE)
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_LIST_MARK = re.compile(r"^\s*(?:[-*+]|\d+\.)\s+", re.MULTILINE)
_EMPHASIS = re.compile(r"[*`_](?:(?<!_)|(?<!\w_)|(?!\w))")  # not the _ inside a word


@dataclass(frozen=True)
class Review:
    """One comparison: its day, the texts as they were, sentence by sentence.

    `same_meaning` is the reason why a change of one language needed none in the other.
    """

    date: date
    dutch: tuple[str, ...]
    english: tuple[str, ...]
    same_meaning: str = ""


def sentences(block: Block) -> tuple[str, ...]:
    """Give what a block says, its title first: without markup, one sentence an item."""
    return _sentences(block.title, block.text)


@cache  # the checks ask for it, and so does the page
def _sentences(title: str, text: str) -> tuple[str, ...]:
    text = _LIST_MARK.sub("", f"{title}\n{text}")
    text = _EMPHASIS.sub("", _TAG.sub("", _LINK.sub(r"\1", text)))
    return tuple(" ".join(line.split()) for line in text.split("\n") if line.strip())


def digest(said: tuple[str, ...]) -> str:
    """Give the hash of the words; how they are spread over lines does not count."""
    return hashlib.sha256(" ".join(said).encode()).hexdigest()


def of(pair: Pair, day: date, same_meaning: str = "") -> Review:
    """Give the review of a pair as it is now. Raises `ValueError` if a language lacks it."""
    if pair.dutch is None or pair.english is None:
        raise ValueError(f"{pair.name} is missing in one language: write it there first")
    return Review(day, sentences(pair.dutch), sentences(pair.english), same_meaning)


def read(root: Path) -> tuple[dict[str, Review], list[Finding]]:
    """Read the record under `root`, by the pairs' names; an entry that is not sound is left out.

    No file is an empty record.
    """
    path = root / FILE
    reviews, findings = _taken_apart(path.read_text("utf-8") if path.exists() else "")
    return dict(reviews), list(findings)


@lru_cache(maxsize=2)  # a build reads it more than once
def _taken_apart(record: str) -> tuple[Mapping[str, Review], tuple[Finding, ...]]:
    try:
        entries = toml.parse(record, FILE, "T107")
    except toml.TomlError as error:
        return {}, (replace(error.finding, hint=_HINT),)
    reviews: dict[str, Review] = {}
    findings: list[Finding] = []
    for name, entry in entries.items():
        review = _review(entry)
        if review is None:
            fact = f'the entry of "{name}" is not as the command wrote it'
            findings.append(Finding(FILE, 0, "T107", fact, _HINT))
        else:
            reviews[name] = review
    return reviews, tuple(findings)


def placed(recorded: Iterable[str], order: Iterable[str], names: Iterable[str]) -> list[str]:
    """Give the order of the record with `names` where they stand in `order`, all else as it was.

    So what moved, and was not compared since, can still be told.
    """
    found = [name for name in recorded if name not in set(names)]
    before: list[str] = []
    for name in order:
        if name in set(names):
            last = next((each for each in reversed(before) if each in found), None)
            found.insert(0 if last is None else found.index(last) + 1, name)
        before.append(name)
    return found


def text(reviews: Mapping[str, Review], order: list[str]) -> str:
    """Give the record's text; `order` holds the names in the order in which they stand."""
    known = [name for name in order if name in reviews]
    gone = sorted(reviews.keys() - set(order))
    return "\n".join([_HEAD, *(_entry(name, reviews[name]) for name in [*known, *gone])])


def write(root: Path, reviews: Mapping[str, Review], order: list[str]) -> None:
    """Write the record under `root`, whole or not at all."""
    new = (root / FILE).with_suffix(".new")
    new.write_text(text(reviews, order), "utf-8")
    new.replace(root / FILE)


def _entry(name: str, review: Review) -> str:
    reason = f"same_meaning = {_quoted(review.same_meaning)}\n" if review.same_meaning else ""
    return (
        f"[{_quoted(name)}]\ndate = {review.date}\n{reason}"
        f"nl = {_quoted(digest(review.dutch))}\nnl_text = {_list(review.dutch)}\n"
        f"en = {_quoted(digest(review.english))}\nen_text = {_list(review.english)}\n"
    )


def _list(said: tuple[str, ...]) -> str:
    return "".join(["[\n", *(f"    {_quoted(each)},\n" for each in said), "]"])


def _quoted(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)  # a JSON string is a TOML basic string


def _review(entry: Any) -> Review | None:
    match entry:
        case {
            "date": date() as day,
            "nl": nl,
            "en": en,
            "nl_text": [*dutch],
            "en_text": [*english],
        }:
            same_meaning = entry.get("same_meaning", "")
            said = [*dutch, *english, same_meaning]
            review = Review(day, tuple(dutch), tuple(english), same_meaning)
            if all(isinstance(each, str) for each in said) and (nl, en) == (
                digest(review.dutch),
                digest(review.english),
            ):
                return review
    return None
