import json
from pathlib import Path

from bs4 import BeautifulSoup

from scripts.site.search_index import Record, records, script, write
from tests.stepping import step

CHAPTER = """\
<html><body><nav id="menu">Menu</nav><article data-kind="chapter">
<h1 id="veiligheid">Veiligheid</h1>
<div class="admonition kort" id="kort"><p class="admonition-title">In het kort</p><p>Kort.</p></div>
<p id="boom">Om een boom,
  <em>goede</em> aarde. ‘En’ onderhoud.</p>
<h2 id="wortels">De  wortels</h2>
<p id="basis">Veiligheid.</p>
<div class="admonition waarheid" id="los"><p class="admonition-title">Loslaten</p>
<p>Hoe veiliger.</p><p>Hoe minder.</p></div>
<p>Zonder id.</p>
</article></body></html>
"""
PAGE = "nl/veiligheid/index.html"


def tree(text: str) -> BeautifulSoup:
    return BeautifulSoup(text, "html.parser")


def record(identity: str, section: str, title: str, text: str, keywords: str = "") -> Record:
    url = f"nl/veiligheid/#{identity}"
    return Record(identity, url, "Veiligheid", section, title, text, keywords)


def test_every_block_with_an_id_becomes_a_record() -> None:
    assert records(PAGE, tree(CHAPTER), {"basis": "grond bodem"}) == [
        record("veiligheid", "", "Veiligheid", ""),
        record("boom", "", "", "Om een boom, goede aarde. ‘En’ onderhoud."),
        record("wortels", "", "De wortels", ""),
        record("basis", "De wortels", "", "Veiligheid.", "grond bodem"),
        record("los", "De wortels", "Loslaten", "Hoe veiliger. Hoe minder."),
    ]


def test_a_page_that_is_no_chapter_gives_no_records() -> None:
    assert records(PAGE, tree(CHAPTER.replace('"chapter"', '"about"')), {}) == []
    assert records(PAGE, tree(""), {}) == []


def test_every_heading_below_the_title_begins_a_section() -> None:
    headings = "".join(f'<h{n} id="k{n}">Kop {n}</h{n}><p id="p{n}">x</p>' for n in (2, 3, 4))
    found = records(PAGE, tree(f'<article data-kind="chapter">{headings}</article>'), {})
    assert [(each.section, each.title, each.text) for each in found] == [
        ("", "Kop 2", ""),
        ("Kop 2", "", "x"),
        ("", "Kop 3", ""),
        ("Kop 3", "", "x"),
        ("", "Kop 4", ""),
        ("Kop 4", "", "x"),
    ]


def test_a_chapter_without_ids_gives_no_records() -> None:
    assert records(PAGE, tree('<article data-kind="chapter"><p>x</p></article>'), {}) == []


def test_the_address_keeps_a_file_name_that_is_not_index() -> None:
    (first, *_) = records("nl/a.html", tree(CHAPTER), {})
    assert first.url == "nl/a.html#veiligheid"


def test_the_script_holds_the_records_as_data() -> None:
    found = records(PAGE, tree(CHAPTER), {})
    text = script(found)
    assert text.startswith("const searchRecords=[")
    assert text.endswith("];\n")
    data = json.loads(text.removeprefix("const searchRecords=").removesuffix(";\n"))
    assert [each["id"] for each in data] == ["veiligheid", "boom", "wortels", "basis", "los"]
    assert set(data[0]) == {"id", "url", "chapter", "section", "title", "text", "keywords"}
    assert "‘En’" in text


def test_no_records_are_an_empty_script() -> None:
    assert script([]) == "const searchRecords=[];\n"


def test_a_languages_chapters_are_written_to_its_own_script(tmp_path: Path) -> None:
    for name in (PAGE, "nl/a/index.html", "en/safety/index.html"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text(CHAPTER, "utf-8")
    step(write, tmp_path, "nl", {"boom": "plant"})
    text = (tmp_path / "assets/search/nl.js").read_text("utf-8")
    data = json.loads(text.removeprefix("const searchRecords=").removesuffix(";\n"))
    assert [each["url"] for each in data[::5]] == ["nl/a/#veiligheid", "nl/veiligheid/#veiligheid"]
    assert [each["keywords"] for each in data[:2]] == ["", "plant"]
    assert not (tmp_path / "assets/search/en.js").exists()


def test_a_language_without_chapters_gets_an_empty_script(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    step(write, tmp_path, "en", {})
    assert (tmp_path / "assets/search/en.js").read_text() == "const searchRecords=[];\n"
