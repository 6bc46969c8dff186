"""Texts go out to a translator's file and come back whole, or not at all."""

import shutil
from pathlib import Path

import pytest

from scripts import project
from scripts.__main__ import main
from scripts.text import errata, reviewed
from tests.building import record_all


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a copy of the texts, all reviewed, for the commands to work on."""
    for name in ("docs", "source"):
        shutil.copytree(project.ROOT / name, tmp_path / name)
    record_all(tmp_path)
    monkeypatch.setattr(project, "ROOT", tmp_path)
    return tmp_path


def state(root: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in (root / "docs").rglob("*.*")}


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), "utf-8")


@pytest.fixture
def out(root: Path) -> Path:
    """Give the translator's file of the whole copy."""
    file = root / "out.xlf"
    assert main(["export-translation", str(file)]) == 0
    return file


def test_out_and_back_changes_not_a_byte(root: Path, out: Path) -> None:
    before = state(root)
    assert main(["import-translation", str(out)]) == 0
    assert state(root) == before


def test_a_translated_text_comes_into_its_place(root: Path, out: Path) -> None:
    edit(out, "or to rein them in.</target>", "or rein them in. Or not.</target>")
    assert main(["import-translation", str(out)]) == 0
    text = (root / "docs/en/veiligheid.md").read_text("utf-8")
    assert "or rein them in.\nOr not.\n///" in text


def test_what_is_proved_may_be_left_out(root: Path) -> None:
    edit(root / "docs/nl/index.md", "stoppen wanneer", "rusten wanneer")
    file = root / "out.xlf"
    assert main(["export-translation", str(file), "--unproved"]) == 0
    text = file.read_text("utf-8")
    assert text.count("<trans-unit ") == 1
    assert 'state="needs-adaptation"' in text
    assert "[-stoppen-] {+rusten+}" in text


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (('id="rustig"', 'id="kalm"'), "T117 unit 'kalm' of 'index.md' is none of this edition"),
        (("stoppen wanneer je", "rusten wanneer je"), "the Dutch of unit 'rustig' of index.md"),
        (
            ("(hechting.md#optelsom), in the", "(hechting.md#weg), in the"),
            "E121 the links of block",
        ),
        (("in ourselves, the less need", "&lt;script&gt; the less need"), "D105 holds active"),
    ],
)
def test_a_file_that_does_not_fit_changes_nothing(
    change: tuple[str, str], said: str, root: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(out, *change)
    edit(out, "You can begin where you like", "Begin where you like")  # a good change beside it
    before = state(root)
    assert main(["import-translation", str(out)]) == 1
    told = capsys.readouterr()
    assert said in told.out
    assert "Nothing was written." in told.err
    assert state(root) == before


def test_the_same_unit_twice_is_refused(
    root: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = out.read_text("utf-8")
    start = text.index('<trans-unit id="rustig"')
    unit = text[start : text.index("</trans-unit>", start) + len("</trans-unit>")]
    out.write_text(text.replace(unit, unit + unit), "utf-8")
    assert main(["import-translation", str(out)]) == 1
    assert "is there twice" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["out.tmx", "out"])
def test_another_ending_is_refused(
    name: str, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export-translation", str(root / name)]) == 2
    assert "end its name with .xlf or .xliff. Nothing was written." in capsys.readouterr().err
    assert not (root / name).exists()


@pytest.mark.parametrize("name", ["out.xliff", "OUT.XLF"])
def test_both_endings_of_xliff_are_right(name: str, root: Path) -> None:
    assert main(["export-translation", str(root / name)]) == 0


def test_a_file_in_another_language_changes_nothing(
    root: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = out.read_text("utf-8").replace('target-language="en"', 'target-language="de"')
    out.write_text(text.replace("You can begin where you like", "Sie beginnen, wo"), "utf-8")
    before = state(root)
    assert main(["import-translation", str(out)]) == 2
    said = capsys.readouterr().err
    assert f"{out}: its texts of " in said and "go from 'nl' to 'de', not from" in said
    assert "Nothing was written." in said
    assert state(root) == before


def test_a_file_of_another_kind_could_not_be_run(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = root / "out.xlf"
    file.write_text("<tmx/>")
    assert main(["import-translation", str(file)]) == 2
    assert "no XLIFF 1.2" in capsys.readouterr().err


def test_a_block_and_a_page_that_english_lacks_come_in(root: Path, out: Path) -> None:
    block, page = root / "docs/en/veiligheid.md", root / "docs/en/waarheden.md"
    texts = block.read_text("utf-8"), page.read_text("utf-8")
    start, end = texts[0].index("/// truth | Clinging"), texts[0].index("/// truth | Letting go")
    block.write_text(texts[0][:start] + texts[0][end:], "utf-8")
    page.unlink()
    assert main(["import-translation", str(out)]) == 0
    assert block.read_text("utf-8") == texts[0]
    assert "{: #vier-waarheden }" in page.read_text("utf-8")


def test_a_page_that_is_not_wholly_translated_does_not_come_in(
    root: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = root / "docs/en/waarheden.md"
    page.unlink()
    assert main(["export-translation", str(out)]) == 0
    assert main(["import-translation", str(out)]) == 0  # nothing translated: nothing to do
    text = out.read_text("utf-8")
    place = text.index('original="waarheden.md"')
    first = text.index("<target", place)
    last = text.index(">", first) + 1
    out.write_text(f"{text[:first]}<target>Truths</target>{text[last:]}", "utf-8")
    assert main(["import-translation", str(out)]) == 1
    assert "has no translation yet of" in capsys.readouterr().out
    assert not page.exists()


def test_status_lists_every_block(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(root / "docs/nl/index.md", "stoppen wanneer", "rusten wanneer")
    assert main(["status"]) == 0
    told = capsys.readouterr().out
    (line,) = [line for line in told.splitlines() if line.startswith("  #rustig ")]
    assert line.split()[1] == "stale"
    assert "all pages" in told


@pytest.mark.parametrize("file", [reviewed.FILE, errata.FILE])
def test_status_says_that_a_record_is_broken(
    root: Path, capsys: pytest.CaptureFixture[str], file: str
) -> None:
    assert main(["status"]) == 0
    (root / file).write_text("[a\n", "utf-8")
    assert main(["status"]) == 2
    assert f"{file}:1: " in capsys.readouterr().err


def test_a_translators_file_that_is_not_there_is_named(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import-translation", str(root / "none.xlf")]) == 2
    assert "none.xlf cannot be read: No such file or directory" in capsys.readouterr().err
