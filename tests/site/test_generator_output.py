"""Where we lean on what MkDocs, Material and static-i18n happen to do: a new version shows here."""

from importlib.metadata import version
from pathlib import Path

from mkdocs.config import load_config
from mkdocs_static_i18n.reconfigure import ExtendedPlugin

from scripts.project import ROOT
from tests.soup import read


def test_static_i18n_tells_when_it_builds_another_language() -> None:
    assert ExtendedPlugin().building is False


def test_static_i18n_gives_files_their_alternates(site: Path) -> None:
    page = read(site / "nl/veiligheid/index.html")
    assert page.select_one('a.switch[href="../../en/safety/"][hreflang="en"] [lang="en"]')


def test_blocks_become_what_search_and_styles_expect(site: Path) -> None:
    page = read(site / "nl/veiligheid/index.html")
    truth = page.select_one('article[data-kind="chapter"] > div.admonition.waarheid#vastklampen')
    assert truth
    assert [child.name for child in truth.find_all(True, recursive=False)] == ["h3", "p"]
    assert truth.select_one("h3.admonition-title")
    assert page.select_one("div.citaat#van-waarde > p")
    assert page.select_one("h2.redactie#de-wortels")


def test_every_validation_of_mkdocs_is_on() -> None:
    validation = load_config(str(ROOT / "mkdocs.yml")).validation
    named = (validation.nav.omitted_files, validation.links.not_found, validation.links.anchors)
    more = (validation.links.absolute_links, validation.links.unrecognized_links)
    assert all(level == 30 for level in (*named, *more))  # logging.WARNING


def test_the_theme_is_material_and_its_version_is_locked() -> None:
    locked = (ROOT / "requirements.txt").read_text("utf-8")
    for package in ("mkdocs", "mkdocs-material", "mkdocs-static-i18n"):
        assert f"\n{package}=={version(package)}" in f"\n{locked}"
    assert load_config(str(ROOT / "mkdocs.yml")).theme.name == "material"
