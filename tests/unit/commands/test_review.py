"""`python -m scripts fresh` records what a person agreed to, block by block, and nothing else."""

import shutil
from pathlib import Path

import pytest

from scripts import project
from scripts.__main__ import main
from scripts.text import reviewed
from scripts.text.check import unproved
from tests.building import record_all

BLOCK = "index.md#rustig"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a copy of the texts in which everything is recorded, for the commands to work on."""
    for name in ("docs", "source"):
        shutil.copytree(project.ROOT / name, tmp_path / name)
    record_all(tmp_path)
    monkeypatch.setattr(project, "ROOT", tmp_path)
    return tmp_path


def change(root: Path, language: str, old: str, new: str) -> None:
    path = root / "docs" / language / "index.md"
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")


def fresh(monkeypatch: pytest.MonkeyPatch, answer: str, *arguments: str) -> int:
    def reply() -> str:
        if not answer:
            raise EOFError
        return answer

    monkeypatch.setattr("builtins.input", reply)
    return main(["fresh", *arguments])


def state(root: Path) -> list[str]:
    return [each.code for each in unproved(root) if "index.md" in each.file or BLOCK in each.fact]


def test_yes_records_both_texts(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    change(root, "nl", "stoppen", "rusten")
    change(root, "en", "stop when", "rest when")
    assert state(root) == ["T104"]
    assert fresh(monkeypatch, "yes", "rustig") == 0
    assert state(root) == []
    assert "[-stoppen-] {+rusten+}" in capsys.readouterr().out
    assert "rusten" in " ".join(reviewed.read(root)[0][BLOCK].dutch)


@pytest.mark.parametrize("answer", ["no", "", "maybe"])
def test_any_other_answer_records_nothing(
    answer: str, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(root, "en", "stop when", "rest when")
    before = (root / reviewed.FILE).read_bytes()
    assert fresh(monkeypatch, answer, BLOCK) == 1
    assert (root / reviewed.FILE).read_bytes() == before


def test_a_dutch_change_alone_asks_for_the_english_or_a_reason(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    change(root, "nl", "stoppen", "ophouden")
    assert fresh(monkeypatch, "yes", BLOCK) == 2
    assert "Revise the English, or say why" in capsys.readouterr().err
    assert fresh(monkeypatch, "yes", BLOCK, "--same-meaning", "another verb") == 0
    assert reviewed.read(root)[0][BLOCK].same_meaning == "another verb"
    assert state(root) == []


@pytest.mark.parametrize("both", [True, False])
def test_the_same_meaning_needs_one_change(
    both: bool, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if both:
        change(root, "nl", "stoppen", "rusten")
        change(root, "en", "stop when", "rest when")
    assert fresh(monkeypatch, "yes", BLOCK, "--same-meaning", "why not") == 2


def test_the_same_meaning_needs_a_reason(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    change(root, "nl", "stoppen", "ophouden")
    assert fresh(monkeypatch, "yes", BLOCK, "--same-meaning", " ") == 2


def test_one_fault_among_several_blocks_records_none(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    change(root, "en", "stop when", "rest when")
    assert fresh(monkeypatch, "yes", BLOCK, "all") == 2
    assert "There is no block 'all'" in capsys.readouterr().err
    assert state(root) == ["T105"]


def test_a_missing_block_cannot_be_recorded(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    change(root, "en", "{: #rustig }", "{: #calm }")
    assert fresh(monkeypatch, "yes", BLOCK) == 2


def test_what_is_recorded_is_not_asked_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert fresh(monkeypatch, "", BLOCK) == 0


def test_only_the_review_of_a_gone_block_can_be_taken_out(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert fresh(monkeypatch, "", "--forget", BLOCK) == 2
    for language in project.LANGUAGES:
        change(root, language, "{: #rustig }", "{: #kalm }")
    assert state(root) == ["T105", "T106"]
    assert fresh(monkeypatch, "", "--forget", BLOCK) == 0
    assert state(root) == ["T105"]


def test_a_record_that_was_edited_by_hand_is_not_built_upon(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / reviewed.FILE).write_text("<<<<<<< HEAD\n", "utf-8")
    assert fresh(monkeypatch, "yes", BLOCK) == 2
    assert "T107" in capsys.readouterr().err


def test_a_moved_block_is_asked_about_and_takes_its_place_in_the_record(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    reviews = reviewed.read(root)[0]
    order = list(reviews)
    at = order.index(BLOCK)
    order[at - 1 : at + 1] = reversed(order[at - 1 : at + 1])
    reviewed.write(root, reviews, order)
    (finding,) = unproved(root)
    assert "it moved" in finding.fact
    named = next(name for name in order if finding.hint.endswith(f"en/{name}`"))
    other = next(name for name in order[at - 1 : at + 1] if name != named)
    fresh(monkeypatch, "yes", other)
    assert unproved(root) == [finding]
    assert fresh(monkeypatch, "yes", named) == 0
    assert unproved(root) == []
    assert "It stood elsewhere" in capsys.readouterr().out
