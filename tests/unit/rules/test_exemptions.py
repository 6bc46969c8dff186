"""An exemption covers the finding it names, has a reason, and must still occur."""

from pathlib import Path

import pytest

from scripts.finding import Finding
from scripts.rules import exemptions
from scripts.rules.exemptions import FILE

TEXT = Finding("docs/nl/a.md", 3, "E109", "two sentences on one line", "break it")
SITE = Finding("nl/a/index.html", 0, "W107", "id 'a' occurs 2 times", "rename it")


def exempt(root: Path, *found: Finding, **more: str) -> Path:
    """Write exemptions of `found` to a new root."""
    entries = [
        {"code": each.code, "file": each.file, "fact": each.fact, "reason": "So.", **more}
        for each in found
    ]
    text = "".join(
        "[[exemption]]\n" + "".join(f'{key} = "{value}"\n' for key, value in entry.items())
        for entry in entries
    )
    (root / FILE).write_text(text, "utf-8")
    return root


def test_without_exemptions_all_findings_stand(tmp_path: Path) -> None:
    assert exemptions.apply(exempt(tmp_path), [TEXT], "text") == [TEXT]


def test_an_exempt_finding_is_left_out(tmp_path: Path) -> None:
    assert exemptions.apply(exempt(tmp_path, TEXT), [TEXT], "text") == []


def test_a_part_of_the_fact_is_enough(tmp_path: Path) -> None:
    root = exempt(tmp_path, TEXT, fact="two sentences")
    assert exemptions.apply(root, [TEXT], "text") == []


@pytest.mark.parametrize(
    "other",
    [
        Finding("docs/nl/b.md", 3, "E109", TEXT.fact, ""),
        Finding("docs/nl/a.md", 3, "E106", TEXT.fact, ""),
        Finding("docs/nl/a.md", 3, "E109", "another fact", ""),
    ],
)
def test_another_finding_stands(other: Finding, tmp_path: Path) -> None:
    assert exemptions.apply(exempt(tmp_path, TEXT), [TEXT, other], "text") == [other]


def test_an_exemption_that_no_longer_occurs_is_found(tmp_path: Path) -> None:
    (finding,) = exemptions.apply(exempt(tmp_path, TEXT), [], "text")
    assert (finding.file, finding.line, finding.code) == (FILE, 1, "X103")


def test_while_other_findings_stand_it_may_be_hidden_behind_them(tmp_path: Path) -> None:
    other = Finding("docs/nl/b.md", 1, "E101", "front matter has no title", "add it")
    assert exemptions.apply(exempt(tmp_path, TEXT), [other], "text") == [other]


def test_each_part_of_the_work_asks_only_for_its_own(tmp_path: Path) -> None:
    root = exempt(tmp_path, TEXT, SITE)
    assert exemptions.apply(root, [TEXT], "text") == []
    assert exemptions.apply(root, [SITE], "site") == []
    assert [each.line for each in exemptions.apply(root, [], "site")] == [6]


@pytest.mark.parametrize("field", ["code", "file", "fact", "reason"])
def test_every_field_must_be_filled_in(field: str, tmp_path: Path) -> None:
    found = exemptions.apply(exempt(tmp_path, TEXT, **{field: " "}), [], "text")
    assert [(each.code, each.fact) for each in found] == [("X102", f"the {field} is missing")]


@pytest.mark.parametrize("code", ["R205", "S102", "X103", "Z999"])
def test_what_proves_the_text_is_never_exempt(code: str, tmp_path: Path) -> None:
    fault = Finding("docs/nl/a.md", 1, code, "a fact", "")
    found = exemptions.apply(exempt(tmp_path, fault), [fault], "text")
    assert [each.code for each in found] == [code, "X102"]


def test_what_is_not_toml_is_found(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("[[exemption]\n", "utf-8")
    assert [each.code for each in exemptions.apply(tmp_path, [], "text")] == ["X101"]
