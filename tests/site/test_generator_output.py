"""Where we lean on what MkDocs, Material and static-i18n happen to do: a new version shows here."""

import inspect
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands import build
from mkdocs.config import load_config
from mkdocs.livereload import LiveReloadServer
from mkdocs_static_i18n.reconfigure import ExtendedPlugin

from scripts.previewing.rendering import HOOK
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


@pytest.mark.parametrize(
    ("step", "given"),
    [
        (build._populate_page, ["page", "config", "files"]),
        (build._build_page, ["page", "config", "doc_files", "nav", "env"]),
    ],
)
def test_mkdocs_makes_one_page_by_steps_that_need_no_more(
    step: Callable[..., None], given: list[str]
) -> None:
    parameters = inspect.signature(step).parameters.values()
    assert [each.name for each in parameters if each.default is each.empty] == given
    assert [each.name for each in parameters][: len(given)] == given


def test_mkdocs_takes_whatever_has_events_for_a_plugin_and_names_a_hook_by_its_file() -> None:
    class Listener:
        def on_page_content(self, html: str, /, **_: object) -> str:
            return f"{html} heard"

    plugins: Any = load_config(str(ROOT / "mkdocs.yml")).plugins
    plugins["listener"] = Listener()
    assert plugins.run_event("page_content", "it is") == "it is heard"
    assert plugins[HOOK].Edition and plugins[HOOK].on_pre_build and plugins[HOOK].on_nav


def test_static_i18n_turns_the_settings_to_the_language_it_is_told() -> None:
    config = load_config(str(ROOT / "mkdocs.yml"))
    i18n: Any = config.plugins["i18n"]
    named = []
    for language in ("nl", "en", "nl"):
        i18n.current_language = language
        i18n.on_config(config)
        named.append(config.site_name)
    assert named == ["Raak in je relatie", "In touch in your relationship", "Raak in je relatie"]


def test_mkdocs_server_asks_each_time_which_folder_it_serves_and_when_a_save_is_over() -> None:
    with LiveReloadServer(lambda: None, "127.0.0.1", 0, "site", polling_interval=0.1) as server:
        assert server.root == str(Path("site").absolute())
        assert server.build_delay > 0
        assert server.error_handler(404) is None
