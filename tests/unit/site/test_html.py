from pathlib import Path

import pytest

from scripts.site.html import links, moved, outward, pages, parse, read, resolve, write

PAGE = '<!doctype html>\n<html lang="nl"><head><title>x</title></head><body>{}</body></html>'


def site(root: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return root


@pytest.mark.parametrize(
    "text",
    [
        '<p id="z" class="b a" data-x="1">Ons eigen ‘ding’ – óf …</p>',
        '<img src="a.svg" alt=""><br><input type="search">',
        "<p>A &amp; B &lt; C</p>",
        '<a href="?a=1&amp;b=2">x</a>',
        "<script>if (a < b && c) d();</script>",
        "<!-- opmerking --><p>x</p>",
        "<input checked disabled hidden><details open><summary>x</summary></details>",
    ],
)
def test_a_page_is_written_as_it_was_read(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.html"
    path.write_text(PAGE.format(text), "utf-8")
    write(path, read(path))
    assert path.read_text("utf-8") == PAGE.format(text)


def test_a_changed_attribute_is_written(tmp_path: Path) -> None:
    page = parse('<a class="x" href="a">‘b’</a>')
    for element, name, _ in links(page):
        element.set(name, "c&d")
    write(tmp_path / "a.html", page)
    assert '<a class="x" href="c&amp;d">‘b’</a>' in (tmp_path / "a.html").read_text("utf-8")


def test_a_missing_page_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "weg.html")


def test_pages_are_all_html_files_sorted(tmp_path: Path) -> None:
    site(tmp_path, {"nl/b.html": "", "a.html": "", "nl/a/index.html": "", "a.css": "", "b.htm": ""})
    found = [path.relative_to(tmp_path).as_posix() for path in pages(tmp_path)]
    assert found == ["a.html", "nl/a/index.html", "nl/b.html"]


def test_links_are_given_with_element_and_attribute() -> None:
    page = parse(
        '<link href="1"><a href="2">x</a><script src="3"></script><img src="4"><source src="5">'
    )
    assert [(element.tag, name, link) for element, name, link in links(page)] == [
        ("link", "href", "1"),
        ("a", "href", "2"),
        ("script", "src", "3"),
        ("img", "src", "4"),
        ("source", "src", "5"),
    ]


def test_elements_that_name_no_file_are_no_links() -> None:
    page = parse('<a id="x">x</a><script>x</script><p href="1">x</p><img alt="">')
    assert list(links(page)) == []


def test_an_empty_link_is_a_link() -> None:
    assert [link for _, _, link in links(parse('<a href="">x</a>'))] == [""]


def test_outward_gives_what_readers_can_follow_elsewhere(tmp_path: Path) -> None:
    first = '<a href="https://b.example/">b</a><a href="http://a.example/x">a</a>'
    second = (
        '<a href="https://b.example/">b</a><a href="../">x</a><a href="mailto:a@b.example">m</a>'
    )
    site(tmp_path, {"a.html": first, "nl/b.html": second})
    assert outward(tmp_path) == ["http://a.example/x", "https://b.example/"]


def test_outward_passes_over_what_is_not_followed(tmp_path: Path) -> None:
    site(tmp_path, {"a.html": '<link href="https://a.example/"><img src="https://b.example/">'})
    assert outward(tmp_path) == []


@pytest.mark.parametrize("base", ["/", "/raak/"])
@pytest.mark.parametrize(
    ("link", "file", "anchor"),
    [
        ("", "nl/veiligheid/index.html", ""),
        ("#boom", "nl/veiligheid/index.html", "boom"),
        ("?q=boom", "nl/veiligheid/index.html", ""),
        ("../hechting/#optelsom", "nl/hechting/index.html", "optelsom"),
        ("..", "nl/index.html", ""),
        ("../..", "index.html", ""),
        ("../../assets/a.css", "assets/a.css", ""),
        ("../hechting/index.html", "nl/hechting/index.html", ""),
        ("../over%20ons/#%C3%A9%C3%A9n", "nl/over ons/index.html", "één"),
    ],
)
def test_a_link_resolves_as_in_a_browser(base: str, link: str, file: str, anchor: str) -> None:
    assert resolve("nl/veiligheid/index.html", link, base) == (file, anchor)


def test_a_link_from_the_root_of_the_host_resolves_inside_the_base() -> None:
    assert resolve("nl/index.html", "/raak/en/#x", "/raak/") == ("en/index.html", "x")
    assert resolve("nl/index.html", "/raak/", "/raak/") == ("index.html", "")


@pytest.mark.parametrize(
    "link",
    [
        "https://example.org/raak/nl/",
        "//example.org/raak/nl/",
        "mailto:a@example.org",
        "javascript:alert(1)",
        "/elders/",
        "../../elders/",
    ],
)
def test_a_link_out_of_the_site_resolves_to_nothing(link: str) -> None:
    assert resolve("nl/index.html", link, "/raak/") is None


@pytest.mark.parametrize(
    ("link", "end", "expected"),
    [
        ("../b/", "nl/a/side", "../../b/"),
        ("./", "nl/a/side", "../"),
        ("../../en/b/?q=1#x", "nl/a/side", "../../../en/b/?q=1#x"),
        ("b.html", "nl/a", "b.html"),
        ("../../x/style.css", "en", "../x/style.css"),
        ("..", "en", "../nl/"),
        ("./", "nl/a", "./"),
        ("#x", "en", "#x"),
        ("/x/", "en", "/x/"),
        ("https://example.org/x/", "en", "https://example.org/x/"),
        ("mailto:a@example.org", "en", "mailto:a@example.org"),
    ],
)
def test_a_link_moves_along_with_its_page(link: str, end: str, expected: str) -> None:
    assert moved(link, "nl/a", end) == expected
