"""On what Cloudflare Pages and Netlify run themselves: an exported folder, as they read it."""

import gzip
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from scripts.publishing import hosting, policy
from tests.hosting import hostile, static_hosts
from tests.hosting.answers import ask, expected_at, has_all_headers, security
from tests.hosting.pages import read_every_page
from tests.hosting.publishing import SOAK, write_report
from tests.hosting.static_hosts import Running

ATTACKS = 1600 if SOAK else 160
KEPT_WHEN_WRONG = {"cloudflare": "no-store", "netlify": "no-cache"}
OUTSIDE = ("/elsewhere", "/assets/", "/s/loslaten/nl/x")  # no rule of ours for Cloudflare Pages
OTHER_WRONG = [(path, "nl") for path in ("/assets/css/none.css", "/s/nowhere/", *OUTSIDE)]
UNSEEN = (*hosting.STATIC_HOSTS, ".nojekyll")  # for the hosts, not for readers


@pytest.fixture(scope="session")
def exported(place: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder as `export` writes it, with something to steal beside it."""
    folder = tmp_path_factory.mktemp("exported") / "site"
    static_hosts.export((place.parent / "build/site").resolve(), folder)
    (folder.parent / "secret.txt").write_text("SECRET-OUTSIDE-THE-ROOT")
    return folder


@pytest.fixture(scope="module", params=static_hosts.NAMES)
def host(
    request: pytest.FixtureRequest, exported: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Running]:
    folder = tmp_path_factory.mktemp("host") / "run"
    with static_hosts.running(request.param, exported, folder) as listening:
        yield listening


@pytest.fixture(scope="module")
def ordinary(ordinary: dict[str, str]) -> dict[str, str]:
    """Give the security headers of all that is neither a card nor shared, on https."""
    return ordinary | {hosting.HSTS[0]: hosting.HSTS[1]}


def everywhere(ordinary: dict[str, str]) -> dict[str, str]:
    """Give the headers that do not differ between addresses."""
    return {header: value for header, value in ordinary.items() if header not in policy.OWN}


def address_of(file: Path, exported: Path, host: Running) -> str:
    """Give the address at which a host answers with a file itself."""
    path = f"/{file.relative_to(exported).as_posix()}"
    if host.name == "cloudflare":  # it leads from /index.html to /, and from /404.html to /404
        return path.removesuffix("index.html").removesuffix(".html")
    return path


def test_every_file_comes_as_what_it_is(
    host: Running, exported: Path, ordinary: dict[str, str]
) -> None:
    files = [each for each in exported.rglob("*") if each.is_file() and each.name not in UNSEEN]
    kinds = hosting.KINDS | static_hosts.KINDS[host.name]
    packed: Counter[str] = Counter()
    for file in files:
        path = address_of(file, exported, host)
        status, headers, body = ask(host.port, path, Accept_Encoding="gzip")
        kind = kinds[file.suffix[1:]] if file.suffix else "text/plain"
        assert status == 200, path
        assert headers.get("content-type", "").partition(";")[0] == kind, path
        if kind.startswith("text/"):
            assert headers["content-type"].lower().endswith("charset=utf-8"), path
        encoding = headers.get("content-encoding", "")
        packed[encoding] += 1
        assert (gzip.decompress(body) if encoding == "gzip" else body) == file.read_bytes(), path
        assert security(headers, ordinary) == expected_at(path, ordinary), path
        assert headers["access-control-allow-origin"] == static_hosts.URL.rstrip("/"), path
        kept = "public, max-age=31536000, immutable" if path.startswith("/assets/") else "no-cache"
        assert headers["cache-control"] == kept, path
    assert len(files) > 200
    # Netlify packs on its way out, which nothing here does.
    assert (packed["gzip"] > 100) == (host.name == "cloudflare")
    write_report(f"files-{host.name}", {"files": len(files), "encodings": packed})


@pytest.mark.parametrize(
    ("path", "cloudflare_leads_to"),
    [
        ("/index.html", "/"),
        ("/404.html", "/404"),
        ("/404", None),
        ("/index", "/"),
        ("/nl/veiligheid", "/nl/veiligheid/"),
        ("/s/loslaten/nl/index.html", "/s/loslaten/nl/"),
        ("/s/loslaten/index", "/s/loslaten/"),
    ],
)
def test_other_addresses_of_a_page_come_with_its_headers(
    path: str, cloudflare_leads_to: str | None, host: Running, ordinary: dict[str, str]
) -> None:
    """Netlify's packages give the page at all of them; for the slash see deploy/README.md."""
    status, headers, _ = ask(host.port, path)
    goal = cloudflare_leads_to if host.name == "cloudflare" else None
    assert (status, headers.get("location")) == (308 if goal else 200, goal)
    assert security(headers, ordinary) == expected_at(path, ordinary)


@pytest.mark.parametrize(
    ("path", "language"), [("/nl/nergens/", "nl"), ("/en/nowhere", "en"), *OTHER_WRONG]
)
def test_a_wrong_address_gets_the_page_of_its_language(
    path: str, language: str, host: Running, ordinary: dict[str, str]
) -> None:
    status, headers, body = ask(host.port, path)
    assert status == 404
    assert f'<html lang="{language}"'.encode() in body
    assert b'<meta http-equiv="Content-Security-Policy"' in body
    assert headers["cache-control"] == KEPT_WHEN_WRONG[host.name]
    got = security(headers, ordinary)
    if host.name == "cloudflare" and path in OUTSIDE:
        assert got == everywhere(ordinary)
    else:
        assert got | policy.OPEN == ordinary | policy.OPEN  # an error may have either


@pytest.mark.parametrize(
    ("accepted", "goal"),
    [
        ("nl-BE,nl;q=0.9,en;q=0.8", "/nl/"),
        ("en-GB,en;q=0.9,nl;q=0.8", "/en/"),
        ("de-DE,de;q=0.9,nl;q=0.8", None),
        ("fr,de", None),
    ],
)
def test_a_first_visit_to_the_root(accepted: str, goal: str | None, host: Running) -> None:
    status, headers, body = ask(host.port, "/", Accept_Language=accepted)
    if goal and host.name == "netlify":  # by the first language alone
        assert (status, urlsplit(headers["location"]).path) == (302, goal)
    else:
        assert status == 200
        assert b'href="nl/"' in body and b'href="en/"' in body


@pytest.mark.parametrize(
    ("old", "new"),
    [("/nl/oud/", "/nl/veiligheid/"), ("/s/oud/nl/qr.png", "/s/loslaten/nl/qr.png")],
)
def test_hosts_lead_on_from_what_moved(old: str, new: str, host: Running) -> None:
    status, headers, _ = ask(host.port, old)
    assert (status, urlsplit(headers["location"]).path) == (301, new)


def test_what_is_not_a_page_is_not_served(host: Running) -> None:
    """Netlify reads its settings before it serves, and keeps them; the packages alone do not."""
    local = [f"/{each}" for each in hosting.STATIC_HOSTS] if host.name == "netlify" else []
    for path in hostile.HIDDEN:
        assert ask(host.port, path)[0] == (200 if path in local else 404), path


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_only_reading_is_allowed(method: str, host: Running, ordinary: dict[str, str]) -> None:
    status, headers, _ = ask(host.port, "/nl/", method)
    assert status == 405
    assert has_all_headers(headers, ordinary)


def test_hostile_requests_get_nothing(host: Running, ordinary: dict[str, str]) -> None:
    """What the HTTP server before the host's own code refuses comes without any of our headers."""
    statuses: Counter[str] = Counter()
    general: Counter[str] = Counter()
    bare: Counter[str] = Counter()
    for attack in hostile.attacks(ATTACKS):
        answer = hostile.send(host.port, attack, patience=2)
        assert b"SECRET-OUTSIDE-THE-ROOT" not in answer, attack
        assert b"root:x:" not in answer, attack
        status, headers, _ = hostile.parsed(answer)
        statuses[status] += 1
        got = security(headers, ordinary)
        if not got:
            bare[status] += 1
            refused = ("", "400", "431", "501", *(["500"] if names_no_address(attack) else []))
            assert status in refused, (attack, answer[:500])
        elif got == everywhere(ordinary):
            general[status] += 1
            assert status == "404" or b"GET /_" in attack.data, (attack, answer[:500])
        else:
            assert got == ordinary, (attack, answer[:500])
    assert ask(host.port, "/nl/")[0] == 200
    report = {"statuses": statuses, "general headers only": general, "none": bare}
    write_report(f"hostile-{host.name}", {"requests": ATTACKS, **report})


def names_no_address(attack: hostile.Attack) -> bool:
    """Tell whether a request is for no address of ours, which Cloudflare's runtime takes ill."""
    return b" /" not in attack.data or attack.data.count(b"Host:") > 1


def test_every_page_works_in_a_browser_without_a_violation(
    host: Running, exported: Path, ordinary: dict[str, str], browser: Browser
) -> None:
    def check(path: str, status: int, headers: dict[str, str]) -> None:
        if status == 200 or host.name == "netlify":
            assert security(headers, ordinary) == expected_at(path, ordinary, status), path
        if host.name == "cloudflare":
            assert headers.get("content-encoding") in ("gzip", "br"), path

    pages = read_every_page(browser, host.port, exported / "sitemap.xml", check)
    write_report(f"pages-{host.name}", {"pages": pages})
