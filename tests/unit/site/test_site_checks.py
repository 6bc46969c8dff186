"""What each page must hold to by itself: links, what it loads, its language, its ids."""

from pathlib import Path

import pytest

from scripts.site.site_checks import check
from tests.small_site import URL, edit, found, made


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Give a good site."""
    return made(tmp_path)


def test_a_good_site_passes(site: Path) -> None:
    assert check(site, URL) == []


def test_an_empty_folder_passes(tmp_path: Path) -> None:
    assert check(tmp_path, URL) == []


@pytest.mark.parametrize(
    ("code", "old", "new"),
    [
        ("W101", 'href="mailto:a@example.org"', 'href="javascript:alert(1)"'),
        ("W101", 'href="mailto:a@example.org"', 'href="data:text/html,x"'),
        ("W101", 'href="mailto:a@example.org"', 'href="java&Tab;script:alert(1)"'),
        ("W101", 'href="mailto:a@example.org"', 'href="JavaScript:alert(1)"'),
        ("W102", 'href="../404.html"', 'href="../weg/"'),
        ("W102", 'href="../404.html"', 'href="../nl/weg.html#veiligheid"'),
        ("W102", 'href="../404.html"', 'href="../nl"'),
        ("W102", 'href="../404.html"', 'href="/raak/weg/"'),
        ("W103", 'href="#main"', 'href="#weg"'),
        ("W103", 'href="#main"', 'href="../404.html#veiligheid"'),
        ("W103", 'href="#main"', 'href="#Veiligheid"'),
        ("W104", 'src="../assets/a.js"', 'src="https://elsewhere.example/a.js"'),
        ("W104", 'src="../assets/a.js"', 'src="//elsewhere.example/a.js"'),
        ("W104", 'href="../assets/a.css"', 'href="https://elsewhere.example/a.css"'),
        ("W104", "</main>", '<img src="https://elsewhere.example/a.png" alt=""></main>'),
        ("W104", "</head>", '<link rel="preload" href="//elsewhere.example/a.woff"></head>'),
        ("W104", "</head>", '<link rel="modulepreload" href="//elsewhere.example/a.js"></head>'),
        ("W104", "</head>", '<link rel="icon" href="https://elsewhere.example/i.svg"></head>'),
        ("W105", "</main>", "<script>alert(1)</script></main>"),
        ("W105", "</main>", '<script data-then="../404.html">alert(1)</script></main>'),
        ("W105", "</head>", "<style>p {}</style></head>"),
        ("W105", "<main ", '<main style="color: red" '),
        ("W106", '<html lang="nl">', '<html lang="en">'),
        ("W106", '<html lang="nl">', "<html>"),
        ("W107", "</main>", '<p id="veiligheid">x</p></main>'),
    ],
)
def test_a_bad_page_is_found(site: Path, code: str, old: str, new: str) -> None:
    edit(site / "nl/index.html", old, new)
    assert found(site) == {("nl/index.html", code)}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('href="../404.html"', 'href="../assets/a.css"'),
        ('href="../404.html"', 'href="?q=boom"'),
        ('href="../404.html"', 'href="/raak/en/"'),
        ('href="../404.html"', 'href="tel:112"'),
        ('href="../404.html"', 'href="http://elsewhere.example/"'),
        ('href="../404.html"', 'href="../assets/a.css#x"'),
        ('href="../404.html"', 'href="../%61ssets/a.css"'),
        ("</main>", '<img src="../assets/a.css" alt=""></main>'),
        ("</main>", '<p id="Veiligheid">x</p></main>'),
    ],
)
def test_a_good_page_of_another_kind_passes(site: Path, old: str, new: str) -> None:
    edit(site / "nl/index.html", old, new)
    assert check(site, URL) == []


def test_an_id_used_twice_is_counted(site: Path) -> None:
    edit(site / "nl/index.html", "</main>", '<p id="main">x</p><p id="main">y</p></main>')
    (finding,) = check(site, URL)
    assert finding.fact == "id 'main' occurs 3 times"


def test_a_page_outside_the_languages_is_dutch(site: Path) -> None:
    edit(site / "404.html", 'lang="nl"', 'lang="en"')
    assert found(site) == {("404.html", "W106")}


def test_a_page_that_is_no_html_has_no_language(site: Path) -> None:
    (site / "en/x.html").write_text("")
    assert found(site) == {("en/x.html", "W106")}


@pytest.mark.parametrize("url", ["a.svg", "'../images/a.svg'", "https://elsewhere.example/a.woff"])
def test_a_style_sheet_names_no_other_file(site: Path, url: str) -> None:
    (site / "assets/a.css").write_text(f"p {{ background: url({url}) }}")
    (finding,) = check(site, URL)
    assert (finding.file, finding.code) == ("assets/a.css", "W110")
    assert url.strip("'") in finding.fact


def test_all_faults_are_reported_at_once(site: Path) -> None:
    edit(site / "nl/index.html", 'href="#main"', 'href="#weg"')
    edit(site / "en/index.html", 'href="../404.html"', 'href="../weg/"')
    edit(site / "404.html", "<body>", '<body style="x">')
    assert found(site) == {
        ("nl/index.html", "W103"),
        ("en/index.html", "W102"),
        ("404.html", "W105"),
    }


def test_checking_only_reads(site: Path) -> None:
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    check(site, URL)
    assert {path: path.read_bytes() for path in site.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    ("old", "new", "report"),
    [
        (
            "mailto:a@example.org",
            "javascript:x",
            "W101 a link runs or holds code: javascript:x\nhint: remove it",
        ),
        (
            "../404.html",
            "../weg/",
            "W102 a link is dead: ../weg/\nhint: mend the link, or restore the page",
        ),
        (
            'href="#main"',
            'href="#weg"',
            "W103 a link leads to no passage: #weg\nhint: use an id that nl/index.html has",
        ),
        (
            "../assets/a.js",
            "//x.example/a.js",
            "W104 asks a third party: //x.example/a.js\n"
            "hint: serve the file from overrides/assets/",
        ),
        (
            "</head>",
            "<style>p {}</style></head>",
            "W105 holds an inline style\nhint: move it to a file in overrides/assets/",
        ),
        (
            "<main ",
            '<main style="x" ',
            "W105 holds an inline style on <main>\nhint: use a class and overrides/assets/css/",
        ),
        (
            '<html lang="nl">',
            '<html lang="en">',
            "W106 says its language is 'en', not 'nl'\nhint: see <html lang=\"…\"> in overrides/",
        ),
        (
            "</main>",
            '<p id="main"></main>',
            "W107 id 'main' occurs 2 times\n"
            "hint: furniture in overrides/ must not use a block's id",
        ),
    ],
)
def test_a_finding_says_where_what_and_how_to_mend_it(
    site: Path, old: str, new: str, report: str
) -> None:
    edit(site / "nl/index.html", old, new)
    assert [str(each) for each in check(site, URL)] == [f"nl/index.html: {report}"]
