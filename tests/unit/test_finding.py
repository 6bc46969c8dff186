from dataclasses import FrozenInstanceError

import pytest

from scripts.finding import Finding, annotations, report

A = Finding("docs/nl/a.md", 3, "E106", "a paragraph has no id", "give it one")
B = Finding("docs/nl/b.md", 1, "E101", "front matter has no title", "add a title")


def test_a_finding_says_place_code_fact_and_hint() -> None:
    assert str(A) == "docs/nl/a.md:3: E106 a paragraph has no id\nhint: give it one"


def test_a_finding_about_a_whole_file_names_no_line() -> None:
    whole = Finding("docs/nl/a.md", 0, "D104", "is empty", "write the page")
    assert str(whole) == "docs/nl/a.md: D104 is empty\nhint: write the page"


def test_a_finding_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        A.line = 4  # type: ignore[misc]


def test_nothing_found_reports_nothing() -> None:
    assert report([]) == ""


def test_one_finding_is_counted_in_the_singular() -> None:
    assert report([A]) == f"{A}\n1 finding"


def test_findings_are_sorted_and_counted() -> None:
    assert report([B, A]) == f"{A}\n{B}\n2 findings"


def test_lines_are_sorted_as_numbers() -> None:
    second, tenth = (Finding("a.md", line, "E106", "fact", "hint") for line in (2, 10))
    assert report([tenth, second]) == f"{second}\n{tenth}\n2 findings"


def test_the_same_finding_is_reported_once() -> None:
    again = Finding(A.file, A.line, A.code, A.fact, A.hint)
    assert report([A, again, A]) == f"{A}\n1 finding"


def test_findings_may_come_one_by_one() -> None:
    assert report(each for each in (B, A)) == report([A, B])


def test_annotations_say_file_line_code_fact_and_hint() -> None:
    said = "::error file=docs/nl/a.md,line=3,title=E106::a paragraph has no id%0Ahint: give it one"
    assert annotations([A, A]) == said


def test_annotations_of_a_whole_file_stand_at_its_first_line() -> None:
    whole = Finding("docs/nl/a.md", 0, "D104", "is empty", "write the page")
    assert "line=1," in annotations([whole])


def test_annotations_escape_what_the_format_uses() -> None:
    odd = Finding("docs/a,b:c.md", 1, "E101", "100%\nsure: yes, yes", "none")
    said = "::error file=docs/a%2Cb%3Ac.md,line=1,title=E101::100%25%0Asure: yes, yes%0Ahint: none"
    assert annotations([odd]) == said


def test_nothing_found_annotates_nothing() -> None:
    assert annotations([]) == ""
