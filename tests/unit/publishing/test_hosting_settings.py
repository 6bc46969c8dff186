"""The configurations for servers and static hosts, as texts."""

from pathlib import Path

import pytest

from scripts.project import ROOT
from scripts.publishing.hosting import SERVERS, STATIC_HOSTS, Host, configuration

HEADERS = {"X-Example": "one; 'two'"}


def made(url: str, names: tuple[str, ...] = (*SERVERS, *STATIC_HOSTS)) -> dict[str, str]:
    return configuration(ROOT / "deploy", Host(url, Path("/srv/raak/site")), HEADERS, names)


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
