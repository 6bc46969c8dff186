"""A chapter of further source text, from nothing to a source that replays, by its commands."""

from collections.abc import Callable
from pathlib import Path

import pytest

from scripts import __main__ as command_line
from scripts.commands import chapters, importing
from scripts.importing.figures import planted
from scripts.project import ROOT
from scripts.text.check import check, unproved
from tests import soup
from tests.building import build, copy_project, preview

Run = Callable[..., tuple[int, str]]
PLANTED = ROOT / "tests/importing/keuken.txt"
FILLED = {
    "nl": ("Over samen koken.", "Samen koken vraagt aandacht.", "Wie kookt, leert wachten."),
    "en": ("On cooking together.", "Cooking together asks for attention.", "Cooks learn to wait."),
}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_project(tmp_path_factory.mktemp("new") / "project")


@pytest.fixture
def run(root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Give the command line, at work in `root`."""
    for module in (chapters, importing):
        monkeypatch.setattr(module, "ROOT", root)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795500000")
    monkeypatch.chdir(root)

    def command(*arguments: str) -> tuple[int, str]:
        code = command_line.main(list(arguments))
        said = capsys.readouterr()
        return code, said.out + said.err

    return command


def state(root: Path) -> dict[str, bytes]:
    folders = (root / "docs", root / "source")
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    return {path.as_posix(): path.read_bytes() for path in [*files, root / "mkdocs.yml"]}


def codes(root: Path, file: str) -> set[str]:
    """Give the codes of what is found about a file."""
    return {found.code for found in [*check(root), *unproved(root)] if found.file == file}


def titles(page: Path) -> list[str]:
    """Give a page's title and those of the chapters it leads to."""
    tree = soup.read(page)
    return [each.get_text() for each in tree.select("h1, header nav ol a, header nav ul a")]


def test_a_new_chapter_lacks_only_what_a_person_must_write(root: Path, run: Run) -> None:
    code, said = run("new-chapter", "keuken", "--after", "hechting")
    assert code == 0
    assert "docs/en/keuken.md: title, slug, description; the summary" in said
    nav = (root / "mkdocs.yml").read_text("utf-8")
    assert "  - hechting.md\n  - keuken.md\n" in nav
    assert codes(root, "docs/nl/keuken.md") == {"E101", "E116"}
    assert codes(root, "docs/en/keuken.md") == {"E101", "E116"}


def test_an_empty_chapter_is_in_a_preview_in_both_languages_and_stops_a_build(root: Path) -> None:
    site, _ = preview(root)
    for language, before in (("nl", "hechting"), ("en", "attachment")):
        assert titles(site / language / "keuken/index.html")[-1] == "Keuken"
        assert soup.read(site / language / before / "index.html").select('a[href="../keuken/"]')
    stopped = build(root)
    assert stopped.returncode == 1
    assert "docs/nl/keuken.md:10: E116 a summary holds no text" in stopped.stdout
    assert not (root / "build/site").exists()


@pytest.mark.parametrize(
    ("arguments", "facts"),
    [
        (("keuken", "--after", "hechting"), ["docs/nl/keuken.md: is there already"]),
        (("Keuken", "--after", "hechting"), ["'Keuken' makes no address"]),
        (("boom", "--after", "hechting"), ["docs/nl/veiligheid.md:19: a block has the id 'boom'"]),
        (("over-deze-uitgave", "--after", "opening"), ["docs/nl/over.md:1: has the slug"]),
        (
            ("zolder", "--after", "weg", "--english-slug", "safety"),
            ["docs/en/veiligheid.md:1: has the slug 'safety'", "mkdocs.yml: nav has no weg.md"],
        ),
    ],
)
def test_what_cannot_be_made_is_told_whole_and_leaves_all_as_it_was(
    root: Path, run: Run, arguments: tuple[str, ...], facts: list[str]
) -> None:
    before = state(root)
    code, said = run("new-chapter", *arguments)
    assert code == 2
    assert all(fact in said for fact in facts), said
    assert state(root) == before


@pytest.mark.parametrize(
    ("raw", "chapter", "fact"),
    [
        (b"Tekst.", "weg", "new-chapter weg --after"),
        (b"Tekst.", "over", "docs/nl/over.md is no chapter"),
        (b"Tekst.", "hechting", "source/blocks.toml: 'hechting' has source text already"),
        (b"Tekst.", "hechting", "CONTRIBUTING.md, “When a chapter goes on”"),
        (b"\n \n", "keuken", "verder.txt: holds no text"),
        ("Eén.\nTwéé.".encode("latin-1"), "keuken", "verder.txt:1: is not UTF-8 (byte 0xe9)"),
        (None, "keuken", "verder.txt: cannot be read"),
    ],
)
def test_text_that_cannot_be_taken_in_is_refused(
    root: Path, run: Run, raw: bytes | None, chapter: str, fact: str
) -> None:
    file = root / "verder.txt"
    file.unlink(missing_ok=True)
    if raw is not None:
        file.write_bytes(raw)
    before = state(root)
    code, said = run("import", "verder.txt", "--chapter", chapter, "--adopt")
    assert (code, fact in said) == (2, True), said
    assert state(root) == before


def test_without_a_dictionary_nothing_is_drafted(
    root: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (root / "verder.txt").write_text("Tekst.", "utf-8")
    monkeypatch.setenv("PATH", "/nowhere")
    said = run("import", "verder.txt", "--chapter", "keuken")
    assert said[0] == 2
    assert "Install it (Debian: hunspell hunspell-nl)" in said[1]
    assert not (root / "build/import").exists()


def test_further_source_text_is_drafted_then_adopted_and_replays(root: Path, run: Run) -> None:
    text = planted("keuken", PLANTED.read_text("utf-8")).text
    # As other systems and other extractors have it.
    received = text.replace("Bo en", "Bo\u00a0en").replace("Wie kookt", "Wie\tkookt") + "\f"
    file = root / "verder.txt"
    file.write_bytes(("\ufeff" + received.replace("\n", "\r\n")).encode())
    before = state(root)
    code, said = run("import", "verder.txt", "--chapter", "keuken")
    assert code == 0
    assert "line 195: 'ma ken': could be one word: 'maken'" in said
    assert "byte order mark or line ends of another system" in said
    assert state(root) == before
    drafts = sorted(path.name for path in (root / "build/import/keuken").iterdir())
    assert drafts == ["blocks.toml", "chapter.md", "doubtful.txt", "errata.toml"]

    code, said = run("import", "verder.txt", "--chapter", "keuken", "--adopt")
    assert code == 0 and "11 mends logged" in said
    source = (root / "source/raak-in-je-relatie.nl.txt").read_bytes().decode()
    assert source.endswith(f"\n{received}")
    assert not {found.code for found in check(root) if found.code[0] in "RS"}

    told = soup.read(preview(root)[0] / "en/keuken/index.html").select("article p.unproved")
    assert sum("missing in English" in each.get_text() for each in told) == 5


def test_a_chapter_that_is_filled_in_builds(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = copy_project(tmp_path / "project")
    monkeypatch.setattr(chapters, "ROOT", root)
    english = ("--english-title", "Kitchen", "--english-slug", "kitchen")
    assert run("new-chapter", "keuken", "--after", "hechting", *english)[0] == 0
    for language, (description, summary, text) in FILLED.items():
        page = root / f"docs/{language}/keuken.md"
        filled = page.read_text("utf-8").replace("description:", f"description: {description}")
        filled = filled.replace("keuken}\n\n///", f"keuken}}\n\n{summary}\n///")
        mark = ".redactie" if language == "nl" else ".editor"
        page.write_text(f"{filled}\n{text}\n{{: #wie-kookt {mark} }}\n", "utf-8")
    assert check(root) == []
    site, told = preview(root)
    assert {line.split()[1] for line in told if line.startswith("docs/")} == {"T105"}
    for address in ("nl/keuken", "en/kitchen"):
        assert soup.read(site / address / "index.html").select("#wie-kookt")
