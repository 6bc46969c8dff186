import errno
import os
import re
from pathlib import Path

import pytest

from scripts.generator import (
    DEFAULT_URL,
    AddressError,
    GeneratorError,
    reading_order,
    render,
    site_url,
)
from scripts.project import ROOT


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a project with an address of its own, and no `SITE_URL`."""
    monkeypatch.delenv("SITE_URL", raising=False)
    stated = 'site_name: A\nsite_url: !ENV [SITE_URL, "https://raak.example.org/"]\nnav: []\n'
    (tmp_path / "mkdocs.yml").write_text(stated)
    return tmp_path


def test_the_address_is_the_one_in_mkdocs_yml(root: Path) -> None:
    assert site_url(root) == "https://raak.example.org/"


def test_our_own_mkdocs_yml_states_the_local_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SITE_URL", raising=False)
    assert site_url(ROOT) == DEFAULT_URL


def test_the_environment_overrides_it(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", "https://example.org/raak/")
    assert site_url(root) == "https://example.org/raak/"


def test_an_empty_override_does_not_count(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", "")
    assert site_url(root) == "https://raak.example.org/"


@pytest.mark.parametrize("stated", ["https://example.org", "https://example.org/raak"])
def test_a_slash_is_added_at_the_end(
    root: Path, monkeypatch: pytest.MonkeyPatch, stated: str
) -> None:
    monkeypatch.setenv("SITE_URL", stated)
    assert site_url(root) == f"{stated}/"


def test_a_slash_is_added_to_the_default_too(root: Path) -> None:
    config = root / "mkdocs.yml"
    config.write_text(config.read_text().replace('.org/"', '.org"'))
    assert site_url(root) == "https://raak.example.org/"


def test_a_project_without_an_address_is_refused(root: Path) -> None:
    (root / "mkdocs.yml").write_text("site_name: A\n")
    with pytest.raises(AddressError, match=r"^mkdocs\.yml states no address"):
        site_url(root)


@pytest.mark.parametrize(
    "stated",
    [
        "http://127.0.0.1:8000/",
        "http://[::1]:8000/",
        "https://raak.example.org:8443/a/b-c_d/",
        "HTTPS://Raak.example.org",
        "https://xn--brki-5qa.example/",
    ],
)
def test_what_is_an_address_is_taken(
    root: Path, monkeypatch: pytest.MonkeyPatch, stated: str
) -> None:
    monkeypatch.setenv("SITE_URL", stated)
    assert site_url(root).rstrip("/") == stated.rstrip("/")


@pytest.mark.parametrize(
    "stated",
    [
        "https://a.b/x#y",
        "https://a.b/?d=1",
        "ftp://a.b/",
        "https://a b/",
        "https://a.b/x y/",
        "https:///x/",
        "https://me@a.b/",
        "https://a.b:port/",
        'https://a.b/"x/',
        "a.b",
        " ",
    ],
)
def test_what_is_no_address_is_refused_by_its_name(
    root: Path, monkeypatch: pytest.MonkeyPatch, stated: str
) -> None:
    monkeypatch.setenv("SITE_URL", stated)
    with pytest.raises(AddressError, match=r"^SITE_URL is .* Write it as https://your\.site/"):
        site_url(root)
    monkeypatch.delenv("SITE_URL")
    (root / "mkdocs.yml").write_text(f'site_url: !ENV [SITE_URL, "{stated}"]\n')
    with pytest.raises(AddressError, match=r"^site_url in mkdocs\.yml is "):
        site_url(root)


def test_the_reading_order_is_navs_with_comments_behind_and_none_commented_out(root: Path) -> None:
    nav = "site_name: A\nnav:\n  - b.md\n  # - c.md\n  - a/d.md # last\nnot_in_nav: 404.md\n"
    (root / "mkdocs.yml").write_text(nav)
    assert reading_order(root) == ["b.md", "a/d.md"]


def test_mkdocs_writes_the_site_for_the_address_asked(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "https://example.org/raak/")
    (root / "docs").mkdir()
    (root / "docs/index.md").write_text("# Raak\n")
    (root / "mkdocs.yml").write_text("site_name: A\nsite_url: !ENV [SITE_URL]\n")
    before = dict(os.environ)
    render(root, root / "making/site", 1795500000)
    page = (root / "making/site/index.html").read_text("utf-8")
    assert 'href="https://example.org/raak/"' in page
    assert dict(os.environ) == before


@pytest.mark.parametrize(
    ("stated", "said"),
    [
        ("nav: [gone.md]", "WARNING - A reference to 'gone.md' is included in the 'nav'"),
        ("docs_dir: nowhere", "ERROR - Config value 'docs_dir': The path "),
        ("hooks: [hook.py]", "KeyError: 'about'"),
        ("nav: [", "MkDocs encountered an error parsing the configuration file"),
    ],
)
def test_what_mkdocs_says_becomes_an_error(root: Path, stated: str, said: str) -> None:
    (root / "docs").mkdir()
    (root / "docs/index.md").write_text("# Raak\n")
    (root / "hook.py").write_text("def on_env(env, config, files):\n    return {}['about']\n")
    (root / "mkdocs.yml").write_text(
        f'site_name: A\nsite_url: !ENV [SITE_URL, "https://a.b/"]\n{stated}\n'
    )
    with pytest.raises(GeneratorError, match=re.escape(said)) as caught:
        render(root, root / "making/site", 1)
    assert str(caught.value).endswith("the last good site is untouched.")


def test_a_full_disk_stays_an_error_of_the_disk(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", "site/index.html")

    (root / "docs").mkdir()
    monkeypatch.setattr("mkdocs.commands.build.build", full)
    with pytest.raises(OSError, match="No space left on device") as caught:
        render(root, root / "making/site", 1)
    assert caught.value.errno == errno.ENOSPC
