import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from scripts.site.html import parse
from scripts.site.search_index import GAP, Record, help_record, records, script, write
from scripts.text.alarm import Alarm
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
NUMBERS = """\
<html><body><article data-kind="help"><h1 id="telefoonnummers">Als het niet  veilig is</h1>
<p id="nu">Bel <a href="tel:112">112</a>.</p><p id="later">Later.</p></article></body></html>
"""
ALARM = Alarm(("geweld",), ("moord",), ("niet veilig",), ("geweldig",))
NOTHING = {"url": "", "title": "", "text": "", "keywords": ""}


def record(identity: str, title: str, text: str, keywords: str = "") -> Record:
    return Record(f"nl/veiligheid/#{identity}", title, text, keywords)


def data_of(text: str) -> list[Any]:
    return [json.loads(line.split("=", 1)[1].removesuffix(";")) for line in text.splitlines()]


def test_every_block_with_an_id_becomes_a_record() -> None:
    assert records(PAGE, parse(CHAPTER), {"basis": "grond bodem"}) == [
        record("veiligheid", "Veiligheid", ""),
        record("boom", "", "Om een boom, goede aarde. ‘En’ onderhoud."),
        record("wortels", "De wortels", ""),
        record("basis", "", "Veiligheid.", "grond bodem"),
        record("los", "Loslaten", "Hoe veiliger. Hoe minder."),
    ]


def test_a_page_that_is_no_chapter_gives_no_records() -> None:
    assert records(PAGE, parse(CHAPTER.replace('"chapter"', '"about"')), {}) == []
    assert records(PAGE, parse("<p>x</p>"), {}) == []


def test_every_heading_is_a_title_without_text() -> None:
    headings = "".join(f'<h{n} id="k{n}">Kop {n}</h{n}><p id="p{n}">x</p>' for n in (2, 3, 4))
    found = records(PAGE, parse(f'<article data-kind="chapter">{headings}</article>'), {})
    assert [(each.title, each.text) for each in found] == [
        *(("Kop 2", ""), ("", "x"), ("Kop 3", ""), ("", "x"), ("Kop 4", ""), ("", "x"))
    ]


def test_a_chapter_without_ids_gives_no_records() -> None:
    assert records(PAGE, parse('<article data-kind="chapter"><p>x</p></article>'), {}) == []


def test_the_address_keeps_a_file_name_that_is_not_index() -> None:
    (first, *_) = records("nl/a.html", parse(CHAPTER), {})
    assert first.url == "nl/a.html#veiligheid"


def test_the_script_holds_the_records_as_data() -> None:
    found = records(PAGE, parse(CHAPTER), {})
    text = script(found, None, ALARM)
    data = data_of(text)[0]
    names = ("veiligheid", "boom", "wortels", "basis", "los")
    assert data["url"] == "nl/veiligheid/" + GAP.join(f"#{name}" for name in names)
    assert data["title"].split(GAP) == ["Veiligheid", "", "De wortels", "", "Loslaten"]
    assert data.keys() == NOTHING.keys() and {each.count(GAP) for each in data.values()} == {4}
    assert "‘En’" in text


def test_no_records_are_an_empty_script() -> None:
    assert data_of(script([], None, ALARM)) == [NOTHING, None]


def test_a_languages_chapters_are_written_to_its_own_script(tmp_path: Path) -> None:
    for name in (PAGE, "nl/a/index.html", "en/safety/index.html"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text(CHAPTER, "utf-8")
    step(write, tmp_path, "nl", {"boom": "plant"}, ALARM)
    text = (tmp_path / "assets/search/nl.js").read_text("utf-8")
    data = data_of(text)[0]
    assert data["url"].split(GAP)[::5] == ["nl/a/#veiligheid", "nl/veiligheid/#veiligheid"]
    assert data["keywords"].split(GAP)[:2] == ["", "plant"]
    assert not (tmp_path / "assets/search/en.js").exists()


def test_a_language_without_chapters_gets_an_empty_script(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    step(write, tmp_path, "en", {}, ALARM)
    assert data_of((tmp_path / "assets/search/en.js").read_text()) == [NOTHING, None]


def test_the_page_with_the_numbers_is_one_record_with_its_first_passage(tmp_path: Path) -> None:
    page = tmp_path / "nl/nummers/index.html"
    page.parent.mkdir(parents=True)
    page.write_text(NUMBERS, "utf-8")
    step(write, tmp_path, "nl", {}, ALARM)
    found, first = data_of((tmp_path / "assets/search/nl.js").read_text("utf-8"))
    assert found == NOTHING
    expected = Record("nl/nummers/", "Als het niet veilig is", "Bel 112.", "")
    assert first["record"] == asdict(expected)
    assert first["alarm"] == {
        "words": ["geweld"],
        "parts": ["moord"],
        "phrases": ["niet veilig"],
        "never": ["geweldig"],
    }


def test_another_page_is_not_the_page_with_the_numbers() -> None:
    assert help_record(PAGE, parse(CHAPTER)) is None
