"""The configurations for servers and static hosts, as texts."""

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


def made(url: str, names: tuple[str, ...] = (*SERVERS, *STATIC_HOSTS)) -> dict[str, str]:
    with TemporaryDirectory() as folder:
        site = Path(folder)
        for name in (
            "index.html",
            "nl/index.html",
            "s/loslaten/nl/index.html",
            "s/loslaten/qr.svg",
        ):
            (site / name).parent.mkdir(parents=True, exist_ok=True)
            (site / name).write_text("")
        for name in ("assets/css", "assets/sharing", "previews"):
            (site / name).mkdir(parents=True)
        host = Host(url, Path("/srv/raak/site"), redirects=REDIRECTS)
        return configuration(ROOT / "deploy", host, HEADERS, names, site)


def test_every_configuration_that_sends_headers_sends_them_all() -> None:
    texts = made("https://raak.example.org/")
    for name in ("nginx.conf", "Caddyfile", "_headers"):
        assert "one; 'two'" in texts[name]
        assert "Strict-Transport-Security" in texts[name]


def test_plain_http_does_not_promise_https() -> None:
    assert "Strict-Transport-Security" not in made("http://raak.example.org/")["nginx.conf"]


def test_servers_know_host_and_folder() -> None:
    texts = made("https://raak.example.org/")
    assert "server_name raak.example.org;" in texts["nginx.conf"]
    assert "root /srv/raak/site;" in texts["nginx.conf"]
    assert "https://raak.example.org {" in texts["Caddyfile"]


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
    assert "redir @moved1 /nl/nieuw/{re.moved1.1} 301" in texts["Caddyfile"]
    assert texts["_redirects"].index("/nl/oud/*  /nl/nieuw/:splat  301") < texts[
        "_redirects"
    ].index("/nl/*")


def test_static_hosts_get_one_rule_for_each_address() -> None:
    """Two rules that both set a header are joined there, and a joined policy allows nothing."""
    text = made("https://raak.example.org/")["_headers"]
    rules: dict[str, list[str]] = {}
    for line in text.splitlines():
        if line.startswith("/"):
            rules[line] = here = []
        elif line.startswith("  "):
            here.append(line.strip().split(": ")[0])
    with_policy = [place for place, names in rules.items() if "Content-Security-Policy" in names]
    assert with_policy == [
        *("/", "/assets/css/*", "/index.html", "/nl/*"),
        *("/assets/sharing/*", "/previews/*", "/s/loslaten/", "/s/loslaten/qr.svg"),
        "/s/loslaten/nl/*",
    ]
    assert "X-Frame-Options" not in rules["/s/loslaten/nl/*"]
    assert "frame-ancestors *" in text and "X-Frame-Options" in rules["/s/loslaten/"]
