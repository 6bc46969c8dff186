"""A release is refused, with all reasons at once, unless everything beside the text is right."""

from dataclasses import replace

import pytest

from scripts.publishing.ready import Candidate, check

READY = Candidate(
    url="https://raak-in-je-relatie.nl/",
    version="1.10.0",
    released=frozenset({"1.9.3", "0.1.0"}),
    changelog="# Changelog\n\n## 1.10.0 – 2026-01-02\n\nNew.\n\n## 1.9.3 – 2026-01-02\n\nOld.\n",
    changed=(),
)


def codes(**change: object) -> list[str]:
    return [each.code for each in check(replace(READY, **change))]  # type: ignore[arg-type]


def test_what_is_ready_may_go_out() -> None:
    assert codes() == []
    assert codes(released=frozenset()) == []
    assert codes(url="https://www.praktijk.be/raak/") == []


def test_every_file_that_is_not_committed_is_named() -> None:
    findings = check(replace(READY, changed=("docs/nl/opening.md", "new.txt")))
    assert [(each.code, each.file) for each in findings] == [
        ("L101", "docs/nl/opening.md"),
        ("L101", "new.txt"),
    ]


@pytest.mark.parametrize(
    "url",
    [
        "http://raak-in-je-relatie.nl/",
        "http://127.0.0.1:8000/",
        "https://127.0.0.1/",
        "https://localhost/",
        "https://raak/",
        "https://example.org/",
        "https://raak.example/",
        "https://raak.test/",
        "https:///raak/",
        "raak-in-je-relatie.nl",
        "",
    ],
)
def test_an_address_where_no_reader_comes_is_refused(url: str) -> None:
    assert codes(url=url) == ["L102"]


@pytest.mark.parametrize("version", ["1.9.3", "1.9.10.0", "0.9.0", "1.9", "v1.10.0", ""])
def test_a_version_that_is_not_newer_is_refused(version: str) -> None:
    changelog = f"## {version} – 2026-01-02\n\nNew.\n"
    assert codes(version=version, changelog=changelog)[:1] == ["L103"]


@pytest.mark.parametrize(
    "changelog",
    [
        "",
        "# Changelog\n\n## 1.9.3 – 2026-01-02\n\nOld.\n",
        "## 1.10.0 – 2026-01-02\n\n## 1.9.3 – 2026-01-02\n\nOld.\n",
        "## 1.10.01 – 2026-01-02\n\nX.\n",
    ],
)
def test_a_version_that_the_changelog_does_not_tell_of_is_refused(changelog: str) -> None:
    assert codes(changelog=changelog) == ["L104"]


def test_a_version_without_its_day_is_refused() -> None:
    (found,) = check(
        replace(READY, changelog="## 1.10.0 – 2026-01-02\n\nNew.\n\n## 1.9.3\n\nOld.\n")
    )
    assert str(found).startswith("CHANGELOG.md:5: L104 gives no day for 1.9.3")


def test_all_is_said_at_once() -> None:
    assert codes(url="", version="1.0.0", changelog="", changed=("a",)) == [
        "L101",
        "L102",
        "L103",
        "L104",
    ]
