import pytest
from bs4 import BeautifulSoup

from scripts.site import elements, html, side_by_side
from tests.soup import content, seen

URL = "https://example.org/raak/"
WORDS = {
    "nl": {
        "side_slug": "naast",
        "side_title": "{chapter}, naast elkaar",
        "side_description": "{chapter} in twee talen",
        "side_back": "Terug",
        "language": "Nederlands",
        "side_missing_en": "Ontbreekt.",
        "side_unproved": "Niet zeker.",
    },
    "en": {
        "side_slug": "beside",
        "side_title": "{chapter}, side by side",
        "side_description": "{chapter} in two languages",
        "side_back": "Back",
        "language": "English",
        "side_missing_en": "Missing.",
        "side_unproved": "Not certain.",
    },
}


def chapter(language: str, slug: str, other: str, blocks: str, kind: str = "chapter") -> str:
    partner = "en" if language == "nl" else "nl"
    return f"""\
<html lang="{language}"><head><title>{slug.title()} · Book</title>
<meta name="description" content="About {slug}">
<meta property="og:url" content="{URL}{language}/{slug}/">
<link rel="canonical" href="{URL}{language}/{slug}/">
<link rel="alternate" hreflang="{language}" href="{URL}{language}/{slug}/">
<link rel="alternate" hreflang="{partner}" href="{URL}{partner}/{other}/">
<link rel="stylesheet" href="../../a.css"></head>
<body class="{kind}"><a class="switch" hreflang="{partner}" href="../../{partner}/{other}/">x</a>
<a class="side" href="{WORDS[language]["side_slug"]}/" title="hint">Side</a>
<nav><a href="./" aria-current="page">Here</a> <a href="../over/">About</a></nav>
<main><article data-kind="{kind}">{blocks}</article><p data-side="no">Vragen</p></main>
<dialog data-root="../../"></dialog></body></html>"""


@pytest.fixture
def site() -> html.Pages:
    dutch = (
        '<h1 id="t">Een</h1><p id="a">A <a href="../over/#z">over</a> <a href="#t">t</a></p>'
        '<p data-side="no" id="q">Vraag?</p><p id="alleen">Alleen.</p><p>Zonder id.</p>'
    )
    english = '<h1 id="t">One</h1><p id="a">A <a href="../about/#z">about</a></p>'
    texts = {
        "nl/een/index.html": chapter("nl", "een", "one", dutch),
        "en/one/index.html": chapter("en", "one", "een", english),
        "nl/over/index.html": chapter("nl", "over", "about", "", "about"),
    }
    return {page: html.parse(text) for page, text in texts.items()}


def links(tree: BeautifulSoup, selector: str) -> list[str]:
    return [content(each["href"]) for each in tree.select(selector)]


def added(site: html.Pages) -> dict[str, BeautifulSoup]:
    """Add the pages with both languages; gives all pages as they are written."""
    side_by_side.add(site, URL, WORDS)
    return {page: seen(tree) for page, tree in site.items()}


def test_what_belongs_to_one_language_stays_behind(site: html.Pages) -> None:
    made = added(site)
    assert not made["nl/een/naast/index.html"].select('[data-side="no"]')
    assert made["nl/een/index.html"].select('main > [data-side="no"]')


def test_every_chapter_gets_its_page_and_no_other(site: html.Pages) -> None:
    added(site)
    assert sorted(site) == [
        "en/one/beside/index.html",
        "en/one/index.html",
        "nl/een/index.html",
        "nl/een/naast/index.html",
        "nl/over/index.html",
    ]


def test_it_pairs_what_has_an_id_and_takes_part(site: html.Pages) -> None:
    made = added(site)
    tree = made["nl/een/naast/index.html"]
    pairs = tree.select("article > *")
    assert [each["id"] for each in pairs] == ["t", "a", "alleen"]
    assert "Ontbreekt." in pairs[2].get_text()
    assert tree.select_one("article[data-kind=side-by-side]")
    assert tree.body and content(tree.body["class"]) == "chapter side-by-side"
    text = tree.get_text()
    assert "Vraag?" not in text and "Zonder id." not in text


def test_links_lead_where_they_led(site: html.Pages) -> None:
    made = added(site)
    page = made["nl/een/naast/index.html"]
    assert links(page, "article [lang=nl] a") == ["../../over/#z", "#t"]
    assert links(page, "article [lang=en] a") == ["../../../en/about/#z"]
    assert links(page, "link[rel=stylesheet]") == ["../../../a.css"]
    assert page.select("dialog[data-root='../../../']")


def test_the_way_between_chapters_stays_side_by_side(site: html.Pages) -> None:
    made = added(site)
    assert links(made["nl/een/naast/index.html"], "nav a") == ["./", "../../over/"]


def test_the_switch_leads_back_in_both_languages(site: html.Pages) -> None:
    made = added(site)
    page = made["en/one/beside/index.html"]
    assert links(page, "a.switch") == ["../", "../../../nl/een/"]
    (side,) = page.select("a.side")
    assert (side["href"], side["aria-current"], side.get("title")) == ("./", "page", None)


def test_it_says_its_own_addresses_and_titles(site: html.Pages) -> None:
    made = added(site)
    page = made["en/one/beside/index.html"]
    assert links(page, "link[rel=canonical]") == [f"{URL}en/one/beside/"]
    alternates = [f"{URL}en/one/beside/", f"{URL}nl/een/naast/"]
    assert links(page, "link[rel=alternate]") == alternates
    assert page.title and page.title.get_text() == "One, side by side · Book"
    metas = [content(each["content"]) for each in page.select("meta")]
    assert metas == ["One in two languages", f"{URL}en/one/beside/"]


def test_a_chapter_without_a_partner_says_so_at_every_block(site: html.Pages) -> None:
    del site["en/one/index.html"]
    made = added(site)
    tree = made["nl/een/naast/index.html"]
    assert len(tree.select('[data-partner="missing"]')) == 3


def test_what_the_chapter_says_is_not_proved_is_so_beside_it(site: html.Pages) -> None:
    page = site["en/one/index.html"]
    block = elements.by_id(page, "a")
    assert block is not None
    notices = '<p class="unproved">Stale.</p><p class="unproved" id="alleen">Missing.</p>'
    for each in reversed(elements.fragment(notices)):
        block.addnext(each)
    made = added(site)
    for side, said in (("nl/een/naast", "Niet zeker."), ("en/one/beside", "Not certain.")):
        tree = made[f"{side}/index.html"]
        (found,) = tree.select('#a > [lang="en"] [data-partner="unproved"]')
        assert found.get_text() == said
        assert len(tree.select('#alleen [data-partner="missing"]')) == 1
        assert "Stale." not in tree.get_text()


def test_a_chapter_alone_leads_on_to_the_pages_that_others_have(site: html.Pages) -> None:
    whole = {**side_by_side.files(site, WORDS), "nl/twee/index.html": "nl/twee/naast/index.html"}
    assert whole["nl/een/index.html"] == "nl/een/naast/index.html"
    alone = {"nl/een/index.html": site["nl/een/index.html"]}
    elements.select(alone["nl/een/index.html"], "nav a")[1].set("href", "../twee/")
    side_by_side.add(alone, URL, WORDS, whole)
    assert list(alone) == ["nl/een/index.html", "nl/een/naast/index.html"]
    made = seen(alone["nl/een/naast/index.html"])
    assert links(made, "nav a") == ["./", "../../twee/naast/"]
