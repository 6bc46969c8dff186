from pathlib import Path

import pytest

from scripts.text.files import read_pages

HEAD = "---\ntitle: Veiligheid\n---\n"
GOOD = f"{HEAD}\n# Veiligheid {{: #veiligheid }}\n"


def write(root: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = root / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return root


def found(root: Path) -> list[tuple[str, int, str]]:
    return [(each.file, each.line, each.code) for each in read_pages(root)[1]]


def test_pages_of_both_languages_are_read_in_order(tmp_path: Path) -> None:
    root = write(tmp_path, {"nl/b.md": GOOD, "en/a.md": GOOD, "nl/deel/a.md": GOOD})
    pages, findings = read_pages(root)
    assert [page.path for page in pages] == ["en/a.md", "nl/b.md", "nl/deel/a.md"]
    assert findings == []


def test_a_folder_without_pages_gives_nothing(tmp_path: Path) -> None:
    (tmp_path / "docs/nl").mkdir(parents=True)
    assert read_pages(tmp_path) == ([], [])


def test_other_files_in_a_language_are_left_alone(tmp_path: Path) -> None:
    assert read_pages(write(tmp_path, {"nl/foto.txt": "<script>"})) == ([], [])


def test_a_link_to_a_file_out_of_docs_is_not_followed(tmp_path: Path) -> None:
    root = write(tmp_path, {"nl/a.md": GOOD})
    (root / "geheim.md").write_text(GOOD)
    (root / "docs/nl/geheim.md").symlink_to("../../geheim.md")
    pages, (finding,) = read_pages(root)
    assert [page.path for page in pages] == ["nl/a.md"]
    assert (finding.file, finding.code) == ("docs/nl/geheim.md", "D101")
    assert "../../geheim.md" in finding.fact


def test_a_link_to_a_folder_out_of_docs_is_not_followed(tmp_path: Path) -> None:
    root = write(tmp_path, {"nl/a.md": GOOD})
    (root / "geheim").mkdir()
    (root / "geheim/b.md").write_text(GOOD)
    (root / "docs/nl/deel").symlink_to("../../geheim")
    assert [page.path for page in read_pages(root)[0]] == ["nl/a.md"]
    assert found(root) == [("docs/nl/deel", 0, "D101")]


def test_a_link_to_a_missing_file_out_of_docs_is_found(tmp_path: Path) -> None:
    root = write(tmp_path, {"nl/a.md": GOOD})
    (root / "docs/nl/weg.md").symlink_to("/nowhere/at/all.md")
    assert found(root) == [("docs/nl/weg.md", 0, "D101")]


def test_a_link_inside_docs_is_read(tmp_path: Path) -> None:
    root = write(tmp_path, {"nl/a.md": GOOD})
    (root / "docs/nl/b.md").symlink_to("a.md")
    assert [page.path for page in read_pages(root)[0]] == ["nl/a.md", "nl/b.md"]


@pytest.mark.parametrize("name", ["a.md", "de/a.md", "NL/a.md"])
def test_a_file_outside_the_languages_is_found(tmp_path: Path, name: str) -> None:
    root = write(tmp_path, {name: GOOD})
    assert read_pages(root)[0] == []
    assert found(root) == [(f"docs/{name}", 0, "D102")]


def test_bytes_that_are_not_utf_8_are_found_at_their_line(tmp_path: Path) -> None:
    root = write(tmp_path, {"nl/a.md": ""})
    (root / "docs/nl/a.md").write_bytes(b"---\ntitle: \xc3\xa9\n---\n\n\xe9\xe9n\n")
    pages, (finding,) = read_pages(root)
    assert (pages, finding.line, finding.code) == ([], 5, "D103")
    assert "0xe9" in finding.fact


@pytest.mark.parametrize("text", ["", " ", "\n\n\t\n"])
def test_an_empty_file_is_found_and_gives_no_page(tmp_path: Path, text: str) -> None:
    root = write(tmp_path, {"nl/a.md": text})
    assert read_pages(root)[0] == []
    assert found(root) == [("docs/nl/a.md", 0, "D104")]


def test_front_matter_without_text_is_found_and_still_gives_its_page(tmp_path: Path) -> None:
    root = write(tmp_path, {"nl/a.md": HEAD})
    assert [page.path for page in read_pages(root)[0]] == ["nl/a.md"]
    assert found(root) == [("docs/nl/a.md", 0, "D104")]


@pytest.mark.parametrize(
    "line",
    [
        "<script>alert(1)</script>",
        "< SCRIPT src=x>",
        "</script>",
        "<style>p {}</style>",
        "<iframe src=x>",
        "<object data=x>",
        "<embed src=x>",
        "<form action=x>",
        "<base href=x>",
        '<meta http-equiv="refresh">',
        '<link rel="stylesheet">',
        '<img src="x" onerror="alert(1)">',
        "<b OnClick = alert(1)>",
        "[klik](javascript:alert(1))",
        "[klik](JavaScript :alert(1))",
        "[klik](java&#115;cript:alert(1))",
        "[klik](javascript&colon;alert(1))",
        "&#60;script>",
        "[klik](vbscript:x)",
        "[klik](data:text/html,x)",
    ],
)
def test_active_content_is_found_at_its_line(tmp_path: Path, line: str) -> None:
    root = write(tmp_path, {"nl/a.md": f"{GOOD}\n{line}\n"})
    assert ("docs/nl/a.md", 7, "D105") in found(root)
    assert [page.path for page in read_pages(root)[0]] == ["nl/a.md"]


@pytest.mark.parametrize(
    "line",
    [
        "De relatie is een script dat je samen schrijft.",
        "‘Veilig’ < ‘veiliger’, en on time = op tijd.",
        "Hun stijl (style) en hun metafoor.",
        "De data van de bijeenkomsten staan in JavaScript.",
        "[Hechting](hechting.md#optelsom)",
        "Zie <https://x.example/a?b=c>, of schrijf naar <ik@x.example>.",
        "Zo: `<b>vet</b>`, of &lt;b>.",
        "Als 1 <2 en 3> 2.",
    ],
)
def test_harmless_text_is_neither_active_content_nor_html(tmp_path: Path, line: str) -> None:
    assert found(write(tmp_path, {"nl/a.md": f"{GOOD}\n{line}\n"})) == []


@pytest.mark.parametrize(
    "line",
    [
        "<del>wat</del>",
        "een<br>twee",
        "<metafoor>",
        "<i lang=en>x",
        "</b>",
        "<!-- nota -->",
        "<?a?>",
    ],
)
def test_html_is_found_at_its_line(tmp_path: Path, line: str) -> None:
    root = write(tmp_path, {"nl/a.md": f"{GOOD}\nEerst dit,\ndan {line}\n{{: #p }}\n"})
    assert {each[1:] for each in found(root)} == {(8, "D108")}


def test_every_line_with_active_content_is_found(tmp_path: Path) -> None:
    root = write(tmp_path, {"nl/a.md": f"{GOOD}\n<script>\n\n<form>\n"})
    assert [line for _, line, _ in found(root)] == [7, 9]


def test_a_file_that_cannot_be_taken_apart_is_found_at_its_line(tmp_path: Path) -> None:
    root = write(tmp_path, {"nl/a.md": f"{GOOD}\n/// waarheid | T\n\nTekst.\n", "nl/b.md": GOOD})
    assert [page.path for page in read_pages(root)[0]] == ["nl/b.md"]
    assert found(root) == [("docs/nl/a.md", 7, "D106")]


def test_active_content_is_found_in_a_file_that_cannot_be_taken_apart(tmp_path: Path) -> None:
    root = write(tmp_path, {"nl/a.md": "# Titel\n<script>\n"})
    assert found(root) == [("docs/nl/a.md", 2, "D105"), ("docs/nl/a.md", 1, "D106")]
