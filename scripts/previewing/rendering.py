"""MkDocs for a preview: all pages once, then single ones again, by its own steps.

What it leans on that MkDocs and static-i18n keep to themselves is pinned in
`tests/site/test_generator_output.py`.
"""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jinja2
from mkdocs.commands import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from scripts import generator
from scripts.project import LANGUAGES
from scripts.text.files import read_pages

HOOK = "scripts/hooks.py"  # as mkdocs.yml names it


@dataclass(frozen=True)
class State:
    """What MkDocs has worked out once it has rendered one language."""

    files: Files
    nav: Navigation
    env: jinja2.Environment


class _Keeper:
    """Keeps the state of each language, which MkDocs lets go of."""

    def __init__(self) -> None:
        self.states: dict[str, State] = {}
        self._nav: list[Navigation] = []

    @event_priority(-300)  # after static-i18n
    def on_nav(self, nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> None:
        self._nav[:] = [nav]

    def on_env(self, env: jinja2.Environment, /, *, config: MkDocsConfig, files: Files) -> None:
        self.states[_i18n(config).current_language] = State(files, self._nav[0], env)


class Rendering:
    """All pages of the project under `root`, as MkDocs wrote them into `target`.

    `said` holds what MkDocs warned of. Making it raises `GeneratorError` if MkDocs cannot, and
    `OSError` without room.
    """

    def __init__(self, root: Path, target: Path) -> None:
        keeper = _Keeper()
        with generator.heard() as self.said:
            self._config = load_config(str(root / "mkdocs.yml"), site_dir=str(target))
            plugins: Any = self._config.plugins  # takes whatever has events, as it does hooks
            plugins["keeper"] = keeper
            build.build(self._config)
        self._root, self._states, self._heads = root, keeper.states, _heads(root)

    def again(self, names: Collection[str]) -> list[str]:
        """Write the pages of these names again, in every language; give their files.

        `names` are file names in a language's folder. Raises `GeneratorError` if MkDocs cannot,
        `ValueError` if pages came, went, or changed in their front matter: other pages show it.
        """
        if _heads(self._root) != self._heads:
            raise ValueError("front matter has changed")
        config, written = self._config, []
        hook: Any = config.plugins[HOOK]
        with generator.heard():
            hook.on_pre_build(config)
            for language in LANGUAGES:
                state = self._states[language]
                _i18n(config).current_language = language
                _i18n(config).on_config(config)
                hook.on_nav(state.nav, config=config, files=state.files)
                pages = state.files.documentation_pages()
                for file in pages:
                    if file.page and file.src_uri in {f"{language}/{name}" for name in names}:
                        build._populate_page(file.page, config, state.files)
                        build._build_page(file.page, config, pages, state.nav, state.env)
                        written.append(file.dest_uri)
        return written


def _heads(root: Path) -> dict[str, dict[str, Any]]:
    return {page.path: page.meta for page in read_pages(root)[0]}


def _i18n(config: MkDocsConfig) -> Any:
    return config.plugins["i18n"]
