"""What can be shared is read from finished pages, in both languages."""

from pathlib import Path

import pytest

from scripts.sharing import passages
from scripts.site import html

CHAPTER = """<html><body><article data-kind="chapter" data-number="{n}"><h1 id="veilig">{title}</h1>
<div class="admonition kort" id="kort"><p class="admonition-title">Kort</p><p>Van ons</p></div>
<p id="boom">Een <em lang="la" class="x">arbor</em> &amp; <span id="y">“zo”</span>.</p>
<p class="{quote}" id="van-waarde">Wat van waarde is.</p>
<div class="admonition {truth}" id="loslaten"><p class="admonition-title">Los &lt;b&gt;</p>
<p>Eén.</p><p>Twee.</p></div></article></body></html>"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for language, truth, quote in (("nl", "waarheid", "citaat"), ("en", "truth", "quote")):
        path = tmp_path / language / "x" / "index.html"
        path.parent.mkdir(parents=True)
        path.write_text(CHAPTER.format(n=2, title="Veilig", truth=truth, quote=quote))
    return tmp_path


def test_chapters_quotes_and_truths_are_found_in_both_languages(site: Path) -> None:
    found = {each.id: each for each in passages.read(html.read_pages(site))}
    assert {identity: each.kind for identity, each in found.items()} == {
        "veilig": "chapter",
        "van-waarde": "quote",
        "loslaten": "truth",
    }
    assert all(set(each.said) == {"nl", "en"} for each in found.values())


def test_a_chapter_shows_the_authors_first_words(site: Path) -> None:
    said = passages.read(html.read_pages(site))[0].said["nl"]
    assert said.text == "Een arbor & “zo”."
    assert said.paragraphs == ('Een <em lang="la">arbor</em> &amp; <span>“zo”</span>.',)


def test_a_truth_has_its_title_and_all_its_paragraphs(site: Path) -> None:
    (truth,) = [each for each in passages.read(html.read_pages(site)) if each.kind == "truth"]
    assert (truth.said["en"].title, truth.said["en"].text) == ("Los <b>", "Eén.\nTwee.")


def test_addresses_are_short_and_keep_the_passage(site: Path) -> None:
    chapter, quote, truth = passages.read(html.read_pages(site))
    assert truth.address == "s/loslaten/"
    assert truth.card("en") == "s/loslaten/en/"
    assert truth.place("nl") == "nl/x/#loslaten"
    assert chapter.place("nl") == "nl/x/"
    assert quote.said["nl"].heading == "Veilig"


def test_a_passage_in_one_language_only_as_in_a_preview_is_left_out(site: Path) -> None:
    page = site / "en/x/index.html"
    page.write_text(page.read_text().replace('id="loslaten"', 'id="letting-go"'))
    found = passages.read(html.read_pages(site))
    assert found
    assert not {"loslaten", "letting-go"} & {passage.id for passage in found}
