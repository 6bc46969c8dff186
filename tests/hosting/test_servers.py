"""On the real nginx and Caddy: headers, addresses, languages, hostile requests and load."""

import http.client
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from scripts.project import ROOT
from scripts.publishing import policy
from tests.hosting import hostile
from tests.hosting.publishing import SOAK, VIOLATIONS, write_report
from tests.hosting.servers import NAMES, running

ATTACKS = 1600 if SOAK else 160
REQUESTS = 1_000_000 if SOAK else 5_000


@pytest.fixture(scope="module", params=NAMES)
def port(
    request: pytest.FixtureRequest, place: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[int]:
    folder = tmp_path_factory.mktemp("server") / "run"
    with running(request.param, place / "site", folder) as listening:
        yield listening


def ask(
    port: int, path: str, method: str = "GET", **headers: str
) -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request(method, path, headers={n.replace("_", "-"): v for n, v in headers.items()})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, {name.lower(): value for name, value in answer.getheaders()}, body


def has_all_headers(headers: dict[str, str], site: Path) -> bool:
    expected = policy.headers(site, policy.relaxed(ROOT))
    return all(headers.get(name.lower()) == value for name, value in expected.items())


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
        ("/nl/veiligheid", (301, 308), ""),
    ],
)
def test_status_kind_and_headers(
    path: str, status: int | tuple[int, int], kind: str, port: int, place: Path
) -> None:
    got, headers, _ = ask(port, path)
    assert got in (status if isinstance(status, tuple) else (status,))
    assert kind in headers.get("content-type", "")
    assert has_all_headers(headers, place / "site")


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
    path: str, framed: bool, fetched: bool, port: int, place: Path
) -> None:
    status, headers, _ = ask(port, path)
    ordinary = policy.headers(place / "site", policy.relaxed(ROOT))
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


def test_pages_are_asked_again_and_hashed_assets_never(port: int, place: Path) -> None:
    asset = next((place / "site/assets/css").glob("*.css")).name
    _, page, _ = ask(port, "/nl/")
    _, sheet, _ = ask(port, f"/assets/css/{asset}")
    assert page["cache-control"] == "no-cache"
    assert "immutable" in sheet["cache-control"]
    status, headers, body = ask(port, "/nl/", If_None_Match=page["etag"])
    assert (status, body) == (304, b"")
    assert has_all_headers(headers, place / "site")


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
def test_only_reading_is_allowed(method: str, port: int, place: Path) -> None:
    status, headers, _ = ask(port, "/nl/", method)
    assert status == 405
    assert has_all_headers(headers, place / "site")


def test_every_page_works_in_a_browser_without_a_violation(
    port: int, place: Path, browser: Browser
) -> None:
    sitemap = (place / "site/sitemap.xml").read_text("utf-8")
    paths = re.findall(r"<loc>https://raak\.example\.org(/.*?)</loc>", sitemap)
    assert len(paths) > 30
    page = browser.new_page()
    page.add_init_script(VIOLATIONS)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    for path in [*paths, "/nl/nergens", "/en/nowhere", "/elsewhere"]:
        page.goto(f"http://127.0.0.1:{port}{path}")
        if page.locator(".search-open").count():
            page.click(".search-open")
            page.fill("#query", "relat")
            page.wait_for_selector("dialog li")
            page.keyboard.press("Escape")
        background = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert background == "rgb(251, 248, 241)", f"{path}: the style sheet did not load"
        assert page.evaluate("violations") == [], path
    assert errors == []
    page.close()


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


def test_hostile_requests_get_nothing(port: int, place: Path) -> None:
    """Go's web server, below Caddy, refuses what is no HTTP by itself, with a bare line."""
    kinds: Counter[str] = Counter()
    statuses: Counter[str] = Counter()
    bare: Counter[str] = Counter()
    name = ask(port, "/nl/")[1].get("server", "caddy")
    csp = policy.headers(place / "site", policy.relaxed(ROOT))["Content-Security-Policy"]
    for attack in hostile.attacks(ATTACKS):
        answer = hostile.send(port, attack)
        kinds[attack.kind] += 1
        assert b"SECRET-OUTSIDE-THE-ROOT" not in answer, attack
        assert b"root:x:" not in answer, attack
        head, _, body = answer.partition(b"\r\n\r\n")
        if status := re.match(rb"HTTP/1\.[01] (\d{3})", head):
            statuses[status[1].decode()] += 1
            assert status[1] not in (b"500", b"502"), (attack, head)
            if csp.encode() not in head:
                bare[status[1].decode()] += 1
                assert name == "caddy" and body.count(b"\n") < 2, (attack, head)
    assert ask(port, "/nl/")[0] == 200
    report = {"requests": sum(kinds.values()), "kinds": kinds, "statuses": statuses, "bare": bare}
    write_report(f"hostile-{name}", report)


def test_load_is_carried_without_an_error(port: int) -> None:
    wrk = shutil.which("wrk")
    assert wrk, "wrk is missing: apt-get install wrk"
    connections = 1000 if SOAK else 100
    total = 0
    said = ""
    while total < REQUESTS:
        seconds = 30 if SOAK else 1
        command = [wrk, "-t2", f"-c{connections}", f"-d{seconds}s", "--timeout", "10s", "--latency"]
        url = f"http://127.0.0.1:{port}/nl/veiligheid/"
        said = subprocess.run([*command, url], check=True, capture_output=True, text=True).stdout
        assert "Socket errors" not in said, said
        assert "Non-2xx" not in said, said
        found = re.search(r"(\d+) requests in", said)
        assert found
        total += int(found[1])
    name = ask(port, "/nl/")[1].get("server", "caddy")
    write_report(f"load-{name}", {"requests": total, "connections": connections, "last": said})
