"""The configurations for servers and static hosts, as texts."""

import re
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from scripts.project import ROOT
from scripts.publishing.hosting import SERVERS, STATIC_HOSTS, Host, configuration

HEADERS = {
    "X-Example": "one; 'two'",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
}
REDIRECTS = {"/nl/oud/": "/nl/nieuw/"}


def made(
    url: str, names: tuple[str, ...] = (*SERVERS, *STATIC_HOSTS), more: tuple[str, ...] = ()
) -> dict[str, str]:
    with TemporaryDirectory() as folder:
        site = Path(folder)
        for name in (
            "index.html",
            "nl/index.html",
            "s/loslaten/index.html",
            "s/loslaten/nl/index.html",
            "s/loslaten/nl/qr.svg",
            "s/loslaten/qr.svg",
            *more,
        ):
            (site / name).parent.mkdir(parents=True, exist_ok=True)
            (site / name).write_text("")
        for name in ("assets/css", "assets/sharing", "previews"):
            (site / name).mkdir(parents=True)
        host = Host(url, Path("/srv/raak/site"), redirects=REDIRECTS)
        return configuration(ROOT / "deploy", host, HEADERS, names, site)


def test_every_configuration_that_sends_headers_sends_them_all() -> None:
    texts = made("https://raak.example.org/")
    for name in ("nginx.conf", "site.caddy", "_headers"):
        assert "one; 'two'" in texts[name]
        assert "Strict-Transport-Security" in texts[name]


def test_plain_http_does_not_promise_https() -> None:
    assert "Strict-Transport-Security" not in made("http://raak.example.org/")["nginx.conf"]


def test_servers_know_host_and_folder() -> None:
    texts = made("https://raak.example.org/")
    assert "server_name raak.example.org;" in texts["nginx.conf"]
    assert "root /srv/raak/site;" in texts["nginx.conf"]
    assert "https://raak.example.org {" in texts["site.caddy"]


def test_nginx_keeps_its_headers_together() -> None:
    """An `add_header` inside a location would drop all those of the server."""
    server = made("https://raak.example.org/")["nginx.conf"]
    assert "add_header" not in server[server.index("location") :]


def test_below_a_path_it_says_what_to_do() -> None:
    with pytest.raises(ValueError, match="not the root of its host"):
        made("https://example.org/raak/")


def test_every_server_leads_on_from_what_moved() -> None:
    texts = made("https://raak.example.org/")
    assert "rewrite ^/nl/oud/(.*)$ /nl/nieuw/$1 permanent;" in texts["nginx.conf"]
    assert "redir @moved1 /nl/nieuw/{re.moved1.1} 301" in texts["site.caddy"]


def test_static_hosts_lead_on_although_a_file_stands_there() -> None:
    """Netlify serves a file before a rule without `!`, and takes the first rule that matches.

    Cloudflare Pages has at most three words a line, and no other status than these; it leaves
    out the rest, and then takes the first rule as well.
    """
    lines = made("https://raak.example.org/")["_redirects"].splitlines()
    rules = [line.split() for line in lines if line.startswith("/")]
    assert rules[0] == ["/nl/oud/*", "/nl/nieuw/:splat", "301!"]
    assert [rule for rule in rules if rule[0] == "/"] == [
        ["/", "/nl/", "302!", "Language=nl"],
        ["/", "/en/", "302!", "Language=en"],
    ]
    assert "/index.html" not in [rule[0] for rule in rules]  # it offers both languages
    permitted = {"200", "301", "302", "303", "307", "308"}
    read = [rule for rule in rules if len(rule) == 3 and rule[2] in permitted]
    assert read == [["/nl/oud/*", "/nl/nieuw/:splat", "301"]]


def rules_of(text: str) -> dict[str, dict[str, str]]:
    rules: dict[str, dict[str, str]] = {}
    for line in text.splitlines():
        if line.startswith("/"):
            assert line not in rules
            rules[line] = here = {}
        elif line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            assert value and name not in here, line
            here[name] = value
    return rules


def test_static_hosts_get_one_rule_for_each_address() -> None:
    """Two rules that both set a header are joined there, and a joined policy allows nothing."""
    rules = rules_of(made("https://raak.example.org/")["_headers"])
    everywhere = rules.pop("/*")
    assert rules.pop("/downloads/SHA256SUMS") == {"Content-Type": "text/plain; charset=utf-8"}
    assert list(rules) == [
        *("/assets/css/*", "/index.html", "/index", "/", "/nl/*"),
        *("/assets/sharing/*", "/previews/*"),
        *("/s/:passage/index.html", "/s/:passage/index", "/s/:passage/"),
        *("/s/:passage/nl/index", "/s/:passage/nl/qr.svg", "/s/:passage/qr.svg"),
        *("/s/:passage/nl/index.html", "/s/:passage/nl/"),
    ]
    for place, headers in rules.items():
        assert not set(headers) & set(everywhere), place
        kept = "immutable" if place.startswith("/assets/") else "no-cache"
        assert kept in headers["Cache-Control"]
        is_card = place in ("/s/:passage/nl/", "/s/:passage/nl/index.html")
        framed = "*" if is_card else "'none'"
        assert f"frame-ancestors {framed}" in headers["Content-Security-Policy"]
        assert ("X-Frame-Options" in headers) == (not is_card)


def test_a_page_that_is_no_folder_is_known_without_its_ending() -> None:
    """Static hosts answer with /404.html at /404 too."""
    rules = rules_of(made("https://raak.example.org/", more=("404.html", "feed.atom"))["_headers"])
    assert rules["/404"] == rules["/404.html"]
    assert "/feed" not in rules


def test_no_other_site_may_read_ours_by_script() -> None:
    """Cloudflare Pages would let every one."""
    rules = rules_of(made("https://raak.example.org/")["_headers"])
    assert rules["/*"]["Access-Control-Allow-Origin"] == "https://raak.example.org"


def test_no_address_comes_under_two_rules_of_static_hosts() -> None:
    places = set(rules_of(made("https://raak.example.org/")["_headers"])) - {
        "/*",
        "/downloads/SHA256SUMS",
    }
    for one, other in combinations(sorted(places), 2):
        pattern = re.sub(r":\w+", "[^/]+", re.escape(one)).replace(r"\*", ".*")
        example = other.replace(":passage", "loslaten")
        for address in (example.replace("*", ""), example.replace("*", "x/y.html")):
            assert not re.fullmatch(pattern, address), (one, other)


def test_more_passages_take_no_more_rules() -> None:
    few = made("https://raak.example.org/")["_headers"]
    more = tuple(
        f"s/passage-{n}/{rest}" for n in range(200) for rest in ("qr.svg", "nl/index.html")
    )
    assert made("https://raak.example.org/", more=more)["_headers"] == few


def test_more_rules_than_a_static_host_reads_are_refused() -> None:
    more = tuple(f"page-{n}.html" for n in range(100))
    with pytest.raises(ValueError, match="_headers would hold 217 rules"):
        made("https://raak.example.org/", more=more)
    made("https://raak.example.org/", SERVERS, more)  # servers have no such limit


def test_a_request_has_ten_seconds_to_arrive() -> None:
    texts = made("https://raak.example.org/")
    assert "client_header_timeout 10s;" in texts["nginx.conf"]
    assert "client_body_timeout 10s;" in texts["nginx.conf"]
    assert "read_header 10s" in texts["Caddyfile"]
    assert "read_body 10s" in texts["Caddyfile"]
    assert "max_header_size" in texts["Caddyfile"]
