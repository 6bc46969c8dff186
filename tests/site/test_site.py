"""What the finished site and its bundle must be, whoever generates them."""

import re
import zipfile
from pathlib import Path
from urllib.request import urlopen

import pytest

from scripts import project
from scripts.generator import DEFAULT_URL
from scripts.project import LANGUAGES
from scripts.site import html
from scripts.site.prune import used
from scripts.text.files import read_pages
from tests import soup
from tests.serving import serve

PAGES = [
    "index.html",
    "nl/index.html",
    "nl/raak-in-je-relatie/index.html",
    "nl/veiligheid/index.html",
    "nl/hechting/index.html",
    "nl/telefoonnummers/index.html",
    "nl/woorden/index.html",
    "nl/toegankelijkheid/index.html",
    "nl/vier-waarheden/index.html",
    "nl/verbeteringen/index.html",
    "nl/over-deze-uitgave/index.html",
    "nl/downloads/index.html",
    "en/index.html",
    "en/in-touch/index.html",
    "en/safety/index.html",
    "en/attachment/index.html",
    "en/phone-numbers/index.html",
    "en/words/index.html",
    "en/accessibility/index.html",
    "en/four-truths/index.html",
    "en/corrections/index.html",
    "en/about-this-edition/index.html",
    "en/downloads/index.html",
    "nl/voor-praktijken/index.html",
    "en/for-practices/index.html",
]
SIDE_BY_SIDE = [
    "nl/raak-in-je-relatie/naast-elkaar/index.html",
    "nl/veiligheid/naast-elkaar/index.html",
    "nl/hechting/naast-elkaar/index.html",
    "en/in-touch/side-by-side/index.html",
    "en/safety/side-by-side/index.html",
    "en/attachment/side-by-side/index.html",
]
PAGES += SIDE_BY_SIDE
SHARED = [  # of each truth, quote and chapter: the share page, and a card in each language
    f"s/{identity}/{card}index.html"
    for identity in (
        *("raak", "veiligheid", "hechting", "van-waarde", "angstig"),
        *("eigen-ding", "vastklampen", "loslaten", "bevestiging"),
    )
    for card in ("", "nl/", "en/")
]
NOT_FOUND = ["404.html", "nl/404.html", "en/404.html"]
NEUTRAL = ["nl/keukenmaten/index.html", "en/kitchen-measures/index.html"]


def test_exactly_these_pages_are_published(site: Path) -> None:
    found = {path.relative_to(site.resolve()).as_posix() for path in html.pages(site.resolve())}
    assert found == {*PAGES, *SHARED, *NOT_FOUND, *NEUTRAL}


@pytest.mark.parametrize("page", [*PAGES, *SHARED, *NOT_FOUND, *NEUTRAL])
def test_every_page_says_its_language_and_title(site: Path, page: str) -> None:
    tree = soup.read(site / page)
    assert tree.html and tree.html["lang"] == (
        "en" if page.startswith("en/") or "/en/" in page else "nl"
    )
    assert tree.title and tree.title.get_text().strip()
    assert len(tree.find_all("h1")) == 1


@pytest.mark.parametrize("page", NOT_FOUND)
def test_404_pages_are_not_for_search_engines_and_lead_on(site: Path, page: str) -> None:
    tree = soup.read(site / page)
    assert tree.select_one('meta[name="robots"][content="noindex"]')
    assert not tree.select('link[rel="canonical"], link[rel="alternate"]')
    language = page.split("/", maxsplit=1)[0]
    assert tree.select_one(f'a[href="/{language if language != "404.html" else "nl"}/"]')


def test_a_wrong_address_gets_the_404_of_its_language_with_its_looks(site: Path) -> None:
    with serve(site) as address, pytest.raises(OSError) as error:
        urlopen(f"{address}en/no/such/page")
    body = error.value.read().decode()  # type: ignore[attr-defined]  # HTTPError is a response
    assert '<html lang="en">' in body
    assert 'href="/assets/css/edition.' in body


def test_every_block_of_the_edition_is_on_its_page_with_its_id(site: Path) -> None:
    count = 0
    for page in read_pages(project.ROOT)[0]:
        if page.name == "404.md":
            continue
        slug = page.meta.get("slug")
        tree = soup.read(site / page.language / (f"{slug}/" if slug else "") / "index.html")
        for block in page.blocks:
            if block.id:
                count += 1
                assert len(tree.find_all(id=block.id)) == 1, (page.path, block.id)
    assert count > 80


def test_truths_and_quotes_are_what_they_are_in_both_languages(site: Path) -> None:
    for page, truth, quote in (
        ("nl/veiligheid", "waarheid", "citaat"),
        ("en/safety", "truth", "quote"),
    ):
        tree = soup.read(site / page / "index.html")
        truths = tree.select(f".admonition.{truth}[id]")
        assert [each["id"] for each in truths] == [
            "eigen-ding",
            "vastklampen",
            "loslaten",
            "bevestiging",
        ]
        assert all(each.select_one(".admonition-title") for each in truths)
        assert len(tree.select(f".{quote}[id] > p")) == 1


@pytest.mark.parametrize("page", SIDE_BY_SIDE)
def test_side_by_side_holds_every_block_of_both_chapters_and_no_other_text(
    site: Path, page: str
) -> None:
    tree = soup.read(site / page)
    own = page.split("/", maxsplit=1)[0]
    found = {language: dict[str, str]() for language in LANGUAGES}
    for pair in tree.select("article .pair"):
        for cell in pair.find_all(recursive=False):
            cell.select_one(".mark").decompose()  # type: ignore[union-attr]  # or it fails here
            words = " ".join(cell.get_text().split())
            found[soup.content(cell["lang"])][soup.content(pair["id"])] = words
    for language in LANGUAGES:
        link = tree.select_one(f'a.switch[hreflang="{language}"]')
        assert link
        target = html.resolve(page, soup.content(link["href"]), "/")
        assert target
        chapter = soup.read(site / target[0])
        blocks = {
            soup.content(block["id"]): " ".join(block.get_text().split())
            for block in chapter.select(
                "article > [id]:not(.samen, .together), article > .heading > [id]"
            )
        }
        assert found[language] == blocks
        assert len(blocks) >= 3
    assert tree.title and tree.title.get_text().count(",") == 1
    assert not tree.select("[data-partner]")
    for link in tree.select("nav.chapters a"):
        target = html.resolve(page, soup.content(link["href"]), "/")
        assert target and target[0] in SIDE_BY_SIDE and target[0].startswith(own)


def test_side_by_side_is_in_neither_search(site: Path) -> None:
    found = sorted((site / "assets/search").glob("*.js"))
    assert [path.name.partition(".")[0] for path in found] == ["en", "nl"]
    for records in found:
        text = records.read_text("utf-8")
        assert "naast-elkaar" not in text and "side-by-side" not in text


def test_the_source_breaks_off_visibly_and_is_not_completed(site: Path) -> None:
    for page, last in (("nl/hechting", "beschikbaar-"), ("en/attachment", "availab-")):
        text = soup.read(site / page / "index.html").get_text()
        assert re.search(rf"{last}\s+\[…\]", text)
        assert "beschikbaarheid" not in text and "availability" not in text


def test_the_sitemap_says_what_the_pages_say(site: Path) -> None:
    text = (site / "sitemap.xml").read_text("utf-8")
    for page in [*PAGES, *SHARED]:
        tree = soup.read(site / page)
        stated = {
            (soup.content(link["hreflang"]), soup.content(link["href"]))
            for link in tree.select('link[rel="alternate"][hreflang]')
        }
        address = DEFAULT_URL + page.removesuffix("index.html")
        (entry,) = re.findall(rf"<loc>{re.escape(address)}</loc>(.*?)</url>", text, re.DOTALL)
        assert set(re.findall(r'hreflang="(.+?)" href="(.+?)"', entry)) == stated
        assert {language for language, _ in stated} == {"nl", "en", "x-default"}
    assert text.count("<url>") == len(PAGES) + len(SHARED)


# What programs fetch by its name, without a page that names it.
FETCHED = {
    *("robots.txt", "llms.txt", "sitemap.xml", "site.webmanifest"),
    *("icons/192.png", "icons/512.png", "icons/touch.png"),
    *("downloads/SHA256SUMS", "downloads/manifest.json"),
}


def unused(site: Path) -> set[str]:
    """Give the files of a site, pages and licences apart, that nothing in it names."""
    names = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    licences = {name for name in names if name.endswith((".LICENSE.txt", ".OFL.txt"))}
    pages = html.read_pages(site)
    return names - pages.keys() - licences - used(pages, html.style_sheets(site), "/")


def test_nothing_unused_is_published(site: Path, bundle: Path) -> None:
    assert unused(site.resolve()) - FETCHED == set()
    assert unused(bundle) == {"LEESMIJ-README.txt"}


def test_the_bundle_holds_both_languages_and_nothing_that_needs_a_server(bundle: Path) -> None:
    names = {path.relative_to(bundle).as_posix() for path in bundle.rglob("*") if path.is_file()}
    assert {*PAGES, *SHARED, "LEESMIJ-README.txt"} <= names
    for language in LANGUAGES:
        (records,) = (bundle / "assets/search").glob(f"{language}.*.js")
        assert records.read_text("utf-8").count("/index.html#") == 3  # chapters
    assert not names & {*NOT_FOUND, "sitemap.xml"}
    assert not [name for name in names if name.startswith("downloads")]
    for page in PAGES:
        text = (bundle / page).read_text("utf-8")
        assert "127.0.0.1" not in text
        assert not re.search(r'href="(?!https?:|#)[^"]*/(?:#[^"]*)?"', text), page


def test_the_bundle_is_small_and_says_version_and_date(site: Path, bundle: Path) -> None:
    archive = site / project.BUNDLE
    assert archive.stat().st_size < 300_000
    text = (bundle / "LEESMIJ-README.txt").read_text("utf-8")
    assert project.version() in text
    assert re.search(r", \d{1,2} [a-z]+ \d{4}\n", text)
    with zipfile.ZipFile(archive) as opened:
        assert opened.testzip() is None
        assert {entry.filename.split("/")[0] for entry in opened.infolist()} == {
            "raak-in-je-relatie"
        }


def test_a_site_without_an_address_carries_none_away(site: Path) -> None:
    assert soup.content(soup.read(site / "index.html").select_one("[rel=canonical]")["href"]) == (  # type: ignore[index]
        DEFAULT_URL
    )
    for name in ("qr.svg", "qr.png", "oembed.json", "feed.atom"):
        assert list(site.resolve().rglob(name)) == []
    for page in html.pages(site.resolve()):
        tree = soup.read(page)
        assert "127.0.0.1" not in str(tree.body), page
        assert not tree.select('meta[property="og:url"], meta[property="og:image"]')
    for name in ("robots.txt", "llms.txt", "site.webmanifest"):
        assert "127.0.0.1" not in (site / name).read_text("utf-8")
