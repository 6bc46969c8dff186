"""On the real nginx and Caddy: headers, addresses, languages, and pages in a browser."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from scripts.publishing import hosting, policy
from tests.hosting import hostile
from tests.hosting.answers import ask, expected_at, has_all_headers, security
from tests.hosting.pages import read_every_page
from tests.hosting.publishing import VIOLATIONS


@pytest.mark.parametrize(
    ("path", "status", "kind"),
    [
        ("/index.html", 200, "text/html"),
        ("/nl/veiligheid/", 200, "text/html"),
        ("/sitemap.xml", 200, "xml"),
        ("/downloads/raak-in-je-relatie-nl-en.zip", 200, "application/zip"),
        ("/nl/nergens/", 404, "text/html"),
        ("/en/nowhere", 404, "text/html"),
        ("/elsewhere", 404, "text/html"),
        ("/assets/", 404, "text/html"),
        ("/nl/nergens.pdf", 404, "text/html"),
        ("/nowhere.md", 404, "text/html"),
        ("/downloads/SHA256SUMS", 200, "text/plain"),
        ("/nl/veiligheid", (301, 308), ""),
    ],
)
def test_status_kind_and_headers(
    path: str, status: int | tuple[int, int], kind: str, port: int, ordinary: dict[str, str]
) -> None:
    got, headers, _ = ask(port, path)
    assert got in (status if isinstance(status, tuple) else (status,))
    assert kind in headers.get("content-type", "")
    assert has_all_headers(headers, ordinary)


@pytest.mark.parametrize(
    ("path", "framed", "fetched"),
    [
        ("/s/loslaten/nl/", True, True),
        ("/s/raak/en/index.html", True, True),
        ("/s/loslaten/", False, True),
        ("/s/loslaten/qr.svg", False, True),
        ("/s/nowhere/", False, True),
        ("/nl/veiligheid/", False, False),
        ("/", False, False),
    ],
)
def test_only_cards_may_be_framed_and_what_is_shared_may_be_fetched(
    path: str, framed: bool, fetched: bool, port: int, ordinary: dict[str, str]
) -> None:
    status, headers, _ = ask(port, path)
    if framed:
        expected = policy.card_headers(ordinary)
        assert "x-frame-options" not in headers
        assert "frame-ancestors *" in headers["content-security-policy"]
    else:
        expected = ordinary | (policy.OPEN if fetched and status == 200 else {})
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
    got = {name: headers.get(name.lower()) for name in expected}
    if status != 200:  # an error may have either
        del got["Cross-Origin-Resource-Policy"], expected["Cross-Origin-Resource-Policy"]
    assert got == expected


@pytest.mark.parametrize(
    ("old", "new"),
    [("/nl/oud/", "/nl/veiligheid/"), ("/s/oud/nl/qr.png", "/s/loslaten/nl/qr.png")],
)
def test_servers_lead_on_from_what_moved(old: str, new: str, port: int) -> None:
    status, headers, _ = ask(port, old)
    assert (status, headers["location"]) == (301, new)


@pytest.mark.parametrize(
    ("path", "language"), [("/nl/nergens/", "nl"), ("/en/nowhere", "en"), ("/elsewhere", "nl")]
)
def test_a_wrong_address_gets_the_page_of_its_language(path: str, language: str, port: int) -> None:
    status, headers, body = ask(port, path)
    assert status == 404
    assert f'<html lang="{language}"'.encode() in body
    assert headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    ("accepted", "goal"),
    [
        ("nl-BE,nl;q=0.9,en;q=0.8", "/nl/"),
        ("en-GB,en;q=0.9,nl;q=0.8", "/en/"),
        ("de-DE,de;q=0.9,nl;q=0.8,en;q=0.7", "/nl/"),
        ("fr, en;q=0.5", "/en/"),
        ("fr,de", None),
        ("enm, nld", None),
        ("", None),
    ],
)
def test_a_first_visit_to_the_root_is_led_to_the_readers_language(
    accepted: str, goal: str | None, port: int
) -> None:
    status, headers, _ = ask(port, "/", Accept_Language=accepted)
    assert (status, headers.get("location")) == ((302, goal) if goal else (200, None))
    assert "accept-language" in headers["vary"].lower()


def test_the_choice_of_language_is_always_reachable(port: int) -> None:
    status, _, body = ask(port, "/index.html", Accept_Language="nl")
    assert status == 200
    assert b'href="en/"' in body


def test_every_file_comes_as_what_it_is(port: int, place: Path, ordinary: dict[str, str]) -> None:
    site = (place / "site").resolve()
    files = [
        each for each in site.rglob("*") if each.is_file() and each.suffix not in (".gz", ".br")
    ]
    endings = {each.suffix for each in files} - {""}
    assert endings >= {".pdf", ".epub", ".csv", ".woff2", ".zim", ".tmx", ".json", ".md", ".txt"}
    hashed = 0
    for file in files:
        path = f"/{file.relative_to(site).as_posix()}"
        status, headers, body = ask(port, path, "HEAD", Accept_Encoding="gzip")
        kind = hosting.KINDS[file.suffix[1:]] if file.suffix else "text/plain"
        assert (status, body) == (200, b""), path
        assert headers["content-type"].partition(";")[0] == kind, path
        if kind.startswith("text/"):
            assert headers["content-type"].lower().endswith("charset=utf-8"), path
        packed = file.with_name(f"{file.name}.gz").exists()
        assert headers.get("content-encoding") == ("gzip" if packed else None), path
        assert security(headers, ordinary) == expected_at(path, ordinary), path
        forever = path.startswith("/assets/") and re.search(r"\.[0-9a-f]{8}\.\w+$", path)
        hashed += bool(forever)
        assert ("immutable" in headers["cache-control"]) == bool(forever), path
    assert hashed > 10


def test_pages_are_asked_again(port: int, ordinary: dict[str, str]) -> None:
    _, page, _ = ask(port, "/nl/")
    assert page["cache-control"] == "no-cache"
    status, headers, body = ask(port, "/nl/", If_None_Match=page["etag"])
    assert (status, body) == (304, b"")
    assert has_all_headers(headers, ordinary)


def test_text_comes_compressed_to_those_who_take_it(port: int) -> None:
    _, packed, body = ask(port, "/nl/veiligheid/", Accept_Encoding="gzip")
    _, plain, whole = ask(port, "/nl/veiligheid/")
    assert packed.get("content-encoding") == "gzip"
    assert "content-encoding" not in plain
    assert len(body) < len(whole) / 2
    assert "accept-encoding" in plain["vary"].lower()


@pytest.mark.parametrize("path", hostile.HIDDEN)
def test_what_is_not_a_page_is_not_served(path: str, port: int) -> None:
    assert ask(port, path)[0] == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_only_reading_is_allowed(method: str, port: int, ordinary: dict[str, str]) -> None:
    status, headers, _ = ask(port, "/nl/", method)
    assert status == 405
    assert has_all_headers(headers, ordinary)


def test_every_page_works_in_a_browser_without_a_violation(
    port: int, place: Path, ordinary: dict[str, str], browser: Browser
) -> None:
    def check(path: str, status: int, headers: dict[str, str]) -> None:
        assert headers.get("content-encoding") in ("gzip", "br"), path
        assert security(headers, ordinary) == expected_at(path, ordinary, status), path

    read_every_page(browser, port, place / "site/sitemap.xml", check)


def test_the_policy_does_refuse_what_is_not_ours(port: int, browser: Browser) -> None:
    page = browser.new_page()
    page.add_init_script(VIOLATIONS)
    page.goto(f"http://127.0.0.1:{port}/nl/")
    page.evaluate(
        "document.body.append(Object.assign(new Image(), {src: 'https://x.example/a.png'}))"
    )
    page.evaluate(
        "try { document.body.innerHTML = '<b>x</b>' } catch (error) { violations.push('caught') }"
    )
    page.wait_for_function("violations.length >= 2")
    page.close()
