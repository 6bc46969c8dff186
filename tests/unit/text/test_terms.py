"""Fixed terms are kept to, in all their forms, and longer expressions come before shorter ones."""

from pathlib import Path

import pytest

from scripts.project import ROOT
from scripts.text.aligned import Pair
from scripts.text.pages import Block
from scripts.text.terms import FILE, Term, check, pattern, read

SAFETY = Term(("veiligheid",), ("safety",), ("security",), "attachment is secure")
RELATION = Term(("relatie*",), ("relationship*",), ("partnership*",), "plain")
CLOSE = Term(("hechte relatie*",), ("close relationship*",), ("attached",), "tight")
BASIS = Term(("fundament",), ("foundation",), (), "")
FOOTING = Term(("fundering",), ("footing",), ("foundation",), "")
TERMS = (SAFETY, RELATION, CLOSE, BASIS, FOOTING)


def codes(dutch: str, english: str, chapter: bool = True) -> list[str]:
    sides = (Block("paragraph", "b", text, 9) for text in (dutch, english))
    found = check(TERMS, [Pair("a.md", "b", *sides)], {"a.md"} if chapter else set())
    return sorted(each.code for each in found)


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("relatie*", "Relaties", True),
        ("relatie*", "correlatie", False),
        ("band", "banden", False),
        ("klamp* … vast", "we klampen ons aan elkaar vast", True),
        ("klamp* … vast", "we klampen. Vast", False),
        ("rein* … in", "to rein them in", True),
        ("rein* … in", "rein one two three four five in", False),
        ("de ander(en)", "de ander(en) zijn", True),
    ],
)
def test_an_expression_is_found_in_its_forms(words: str, text: str, found: bool) -> None:
    assert bool(pattern(words).search(text)) == found


@pytest.mark.parametrize(
    ("dutch", "english", "expected"),
    [
        ("Veiligheid.", "Safety.", []),
        ("Veiligheid.", "Security.", ["T108", "T109"]),
        ("Veiligheid.", "Calm.", ["T109"]),
        ("Rust.", "Security.", ["T108"]),
        ("Hechte relaties.", "Close relationships.", []),
        ("Hechte relaties.", "Attached relationships.", ["T108", "T109"]),
        ("Het fundament.", "The foundation.", []),  # ruled out for another term only
        ("De fundering.", "The foundation.", ["T108", "T109"]),
        ("Het fundament en de fundering.", "The foundation and the footing.", []),
        ("Veiligheid.\nRust.", "Calm.\nSafety.", ["T109"]),  # sentence by sentence
        ("Veiligheid.\nRust.", "Calm, and safety.", []),  # not line for line: as one
        ("Relatie.", "A relationship, *partnership*{: lang=nl }.", []),
    ],
)
def test_the_english_keeps_to_the_terms(dutch: str, english: str, expected: list[str]) -> None:
    assert codes(dutch, english) == expected


def test_outside_chapters_a_word_is_ruled_out_beside_its_dutch_only() -> None:
    assert codes("Rust.", "Security.", chapter=False) == []
    assert codes("Veiligheid.", "Safety and security.", chapter=False) == ["T108"]


def test_findings_name_the_words_and_the_line() -> None:
    sides = (Block("paragraph", "b", text, 9, text_line=9) for text in ("X.\nRelaties.", "X.\nY."))
    (finding,) = check(TERMS, [Pair("a.md", "b", *sides)], set())
    assert (finding.file, finding.line) == ("docs/en/a.md", 10)
    assert finding.fact == '"Relaties" in block "b" is not "relationship" in English'


def test_a_broken_entry_is_told_and_left_out(tmp_path: Path) -> None:
    (tmp_path / "wording").mkdir()
    text = '[[term]]\nnl = ["a"]\nen = ["b"]\navoid = []\nwhy = "c"\n[[term]]\nnl = "a"\n'
    (tmp_path / FILE).write_text(text + '[[name]]\nnl = ["A"]\nen = [""]\n', "utf-8")
    vocabulary, findings = read(tmp_path)
    (term,) = vocabulary.terms
    assert (term.nl, term.en, term.avoid, term.why) == (("a",), ("b",), (), "c")
    assert vocabulary.names == ()
    assert [each.fact.split(" lacks")[0] for each in findings] == ["term 2", "name 1"]


def test_this_edition_s_terms_are_sound() -> None:
    vocabulary, findings = read(ROOT)
    assert findings == []
    assert len(vocabulary.terms) >= 24
