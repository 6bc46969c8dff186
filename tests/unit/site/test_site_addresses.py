"""Every page states its own address and its partners'; a site knows its own."""

from pathlib import Path

import pytest

from scripts.site.site_checks import address, check
from tests.small_site import ADDRESSES, URL, edit, found, made


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Give a good site."""
    return made(tmp_path)


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
