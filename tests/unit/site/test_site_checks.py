from pathlib import Path

import pytest

from scripts.site.site_checks import address, check

URL = "https://example.org/raak/"
ADDRESSES = "".join(
    f'<link rel="alternate" hreflang="{language}" href="{URL}{path}">'
    for language, path in (("nl", "nl/"), ("en", "en/"), ("x-default", ""))
)


def page(language: str, path: str, up: str) -> str:
    """Give a good page of the site, as it stands at `path`."""
    return f"""\
<!DOCTYPE html>
<html lang="{language}"><head>
<link rel="canonical" href="{URL}{path}">{ADDRESSES}
<link rel="stylesheet" href="{up}assets/a.css">
<script src="{up}assets/a.js" defer></script>
</head><body><main id="main">
<h1 id="veiligheid">Veiligheid</h1>
<a href="{up}nl/#veiligheid">nl</a> <a href="{up}en/">en</a> <a href="#main">main</a>
<a href="https://elsewhere.example/#x">elsewhere</a> <a href="mailto:a@example.org">mail</a>
<a href="{up}404.html">404</a> <a href="/other-site/">other</a>
</main></body></html>
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, text in {
        "index.html": page("nl", "", ""),
        "nl/index.html": page("nl", "nl/", "../"),
        "en/index.html": page("en", "en/", "../"),
        "404.html": '<html lang="nl"><body><p id="weg">Weg.</p></body></html>',
        "assets/a.css": "p { background: url(data:image/svg+xml;base64,AA==) }",
        "assets/a.js": "let a;",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    return tmp_path


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")


def found(site: Path, url: str = URL) -> set[tuple[str, str]]:
    return {(each.file, each.code) for each in check(site, url)}


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


@pytest.mark.parametrize("address", ["https://example.org/raak/elders/", "/raak/nl/", "nl/"])
def test_a_page_must_state_its_own_address(site: Path, address: str) -> None:
    edit(site / "nl/index.html", f'canonical" href="{URL}nl/"', f'canonical" href="{address}"')
    assert ("nl/index.html", "W108") in found(site)


def test_addresses_must_be_those_of_the_site(site: Path) -> None:
    assert found(site, "https://example.org/") >= {
        ("index.html", "W108"),
        ("nl/index.html", "W108"),
        ("en/index.html", "W108"),
    }


@pytest.mark.parametrize("language", ["nl", "en", "x-default"])
def test_a_page_must_name_every_partner(site: Path, language: str) -> None:
    edit(site / "nl/index.html", f'hreflang="{language}"', 'hreflang="fr"')
    missing = f"has no {language} partner that names it back"
    facts = {each.fact for each in check(site, URL) if each.file.startswith("nl/")}
    assert missing in facts
    assert {code for _, code in found(site)} == {"W109"}


def test_a_partner_must_name_the_page_back(site: Path) -> None:
    edit(site / "en/index.html", ADDRESSES, "")
    findings = [each for each in check(site, URL) if each.file.startswith("nl/")]
    assert [(each.code, each.fact) for each in findings] == [
        ("W109", "has no en partner that names it back")
    ]


def test_a_partner_must_be_a_page_of_the_site(site: Path) -> None:
    (site / "en/index.html").unlink()
    assert {code for _, code in found(site)} == {"W102", "W109"}


def test_a_page_without_an_address_needs_no_partners(site: Path) -> None:
    (site / "nl/x.html").write_text('<html lang="nl"></html>')
    assert check(site, URL) == []


def test_the_root_page_must_name_its_partners_too(site: Path) -> None:
    edit(site / "index.html", ADDRESSES, "")
    assert ("index.html", "W109") in found(site)


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


def test_a_page_may_link_to_the_root_of_a_host(site: Path) -> None:
    (site / "en/x.html").write_text(
        '<html lang="en"><a href="/nl/#main">x</a><a href="/weg/">y</a>'
    )
    found = [each.fact for each in check(site, "") if each.file == "en/x.html"]
    assert found == ["a link is dead: /weg/"]


def test_a_bundle_has_no_address(site: Path) -> None:
    for path in site.rglob("*.html"):
        lines = path.read_text("utf-8").splitlines()
        kept = [line for line in lines if "canonical" not in line and "/other-site/" not in line]
        path.write_text("\n".join(kept).replace('/"', '/index.html"'), "utf-8")
    assert check(site, "") == []


def test_the_address_of_a_site_is_its_root_pages(site: Path) -> None:
    assert address(site) == URL


def test_a_site_whose_root_states_no_address_has_none(site: Path) -> None:
    (site / "index.html").write_text("<p>x</p>")
    assert address(site) == ""


def test_a_site_without_a_root_page_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        address(tmp_path)


CHAPTER = '<article data-kind="chapter"></article><a class="side" href="b.html">Naast elkaar</a>'
CELL = '<span lang="nl">Een.</span>'
SIDE = (
    f'<article data-kind="side-by-side"><div class="pair" id="een">{CELL}'
    '<span lang="en">One.</span></div></article>'
)


def side_by_side(folder: Path, chapter: str, side: str) -> list[tuple[str, str]]:
    for name, text in {"nl/a.html": chapter, "nl/b.html": side}.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(f'<html lang="nl"><body>{text}</body></html>', "utf-8")
    return [(each.code, each.fact) for each in check(folder, URL)]


def test_a_chapter_with_both_languages_beside_it_passes(tmp_path: Path) -> None:
    assert side_by_side(tmp_path, CHAPTER, SIDE) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [('<a class="side"', "<a"), ('href="b.html"', 'href="a.html"'), ('href="b.html"', "")],
)
def test_a_chapter_that_leads_to_no_such_page_is_found(tmp_path: Path, old: str, new: str) -> None:
    found = side_by_side(tmp_path, CHAPTER.replace(old, new), SIDE)
    assert found == [("W111", "leads to no page with both languages")]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (CELL, ""),
        ('lang="nl"', 'lang="en"'),
        (' lang="en"', ""),
        ("One.", '<em data-partner="missing">Missing.</em>'),
    ],
)
def test_a_block_that_lacks_a_language_is_found(tmp_path: Path, old: str, new: str) -> None:
    found = side_by_side(tmp_path, CHAPTER, SIDE.replace(old, new))
    assert found == [("W112", "block 'een' does not stand in both languages")]
