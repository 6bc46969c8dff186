"""What must hold before a release, beside the checks of the text. Pure: facts in, findings out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from scripts.finding import Finding

CHANGELOG = "CHANGELOG.md"
_VERSION = re.compile(r"\d+\.\d+\.\d+")
_NOWHERE = re.compile(r"(?:^|\.)(?:localhost|test|invalid|example(?:\.(?:com|net|org))?)$")


@dataclass(frozen=True)
class Candidate:
    """What would be released: `changed` are files that are not committed, `released` the
    versions that went out before."""

    url: str
    version: str
    released: frozenset[str]
    changelog: str
    changed: tuple[str, ...]


def check(candidate: Candidate) -> list[Finding]:
    """Give all that keeps a candidate from being released."""
    return [*_clean(candidate), *_address(candidate), *_version(candidate), *_changelog(candidate)]


def _clean(candidate: Candidate) -> Iterator[Finding]:
    hint = "commit it, or put it away: git stash --include-untracked"
    for file in candidate.changed:
        yield Finding(file, 0, "L101", "is not committed as it stands", hint)


def _address(candidate: Candidate) -> Iterator[Finding]:
    """Reserved names lead nowhere (RFC 2606, RFC 6761); addresses of numbers are no names."""
    address = urlsplit(candidate.url)
    host = address.hostname or ""
    named = "." in host and not host.replace(".", "").isdigit() and not _NOWHERE.search(host)
    if address.scheme != "https" or not named:
        fact = f"the site would be made for {candidate.url}, where no reader finds it"
        yield Finding("mkdocs.yml", 0, "L102", fact, "SITE_URL=https://… make release")


def _version(candidate: Candidate) -> Iterator[Finding]:
    hint = "raise the version in pyproject.toml"
    version = candidate.version
    if not _VERSION.fullmatch(version):
        fact = f"version {version!r} is not three numbers"
        yield Finding("pyproject.toml", 0, "L103", fact, "write it as 1.2.3")
        return
    numbers = _numbers(version)
    newer = [each for each in candidate.released if _numbers(each) >= numbers]
    if newer:
        last = max(newer, key=_numbers)
        fact = f"version {version} is not newer than {last}, which is out"
        yield Finding("pyproject.toml", 0, "L103", fact, hint)


def _changelog(candidate: Candidate) -> Iterator[Finding]:
    heading = re.compile(rf"^## {re.escape(candidate.version)}\b.*\n+(?!#)\S", re.MULTILINE)
    if not heading.search(candidate.changelog):
        fact = f"says nothing of {candidate.version}"
        hint = f"write under `## {candidate.version} – YEAR-MONTH-DAY` what is new for readers"
        yield Finding(CHANGELOG, 0, "L104", fact, hint)
    for number, line in enumerate(candidate.changelog.splitlines(), 1):
        if re.match(r"## +\d", line) and not re.search(r"\d{4}-\d{2}-\d{2}", line):
            hint = "add the day it came out, as 2026-11-25: the feed gives it to those who follow"
            yield Finding(CHANGELOG, number, "L104", f"gives no day for {line[2:].strip()}", hint)


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))
