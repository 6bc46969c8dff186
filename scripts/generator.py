"""The runner of MkDocs: the only place, with `hooks.py`, that knows how it is called."""

import logging
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from traceback import format_exception
from urllib.parse import urlsplit

from scripts.toml import TomlError

DEFAULT_URL = "http://127.0.0.1:8000/"
_ADDRESS = re.compile(
    r"https?://(?:[\w-]+(?:\.[\w-]+)*|\[[0-9a-f:]+\])(?::\d{1,5})?(?:/[\w.~%/-]*)?", re.IGNORECASE
)
_AS = "Write it as https://your.site/ or https://your.site/folder/: no spaces, no ? and no #."


class GeneratorError(RuntimeError):
    """MkDocs could not make the site; the text says why, one fault a line."""


class AddressError(ValueError):
    """What is stated is no address of a site; the text says how to write one."""


def site_url(root: Path) -> str:
    """Give the site's address, with a slash at its end: `SITE_URL`, else `mkdocs.yml`'s.

    Raises `AddressError` for what is none.
    """
    given = os.environ.get("SITE_URL")
    stated = given or _default_url(root)
    if not _ADDRESS.fullmatch(stated):
        named = "SITE_URL" if given else "site_url in mkdocs.yml"
        raise AddressError(f"{named} is {stated!r}, no address of a site. {_AS}")
    return stated if stated.endswith("/") else f"{stated}/"


def lighter(root: Path) -> list[str]:
    """Give the finishing steps that `mkdocs.yml` asks for, of those that can be left out."""
    (stated,) = re.findall(r"^  lighter: \[(.*)\]", _config(root), re.MULTILINE)
    return [name.strip() for name in stated.split(",") if name.strip()]


def is_local(url: str) -> bool:
    """Tell whether an address is this machine's own, so that it must not be handed out."""
    return urlsplit(url).hostname in (None, "localhost", "127.0.0.1", "::1")


def render(root: Path, target: Path, epoch: int) -> None:
    """Let MkDocs write the site into `target`. Raises `GeneratorError`; `OSError` without room.

    In this process, so that what the checks have read is not read again.
    """
    from mkdocs.commands import build  # noqa: PLC0415  # most verbs build nothing
    from mkdocs.config import load_config  # noqa: PLC0415

    with _in_environment(environment(root, epoch)), heard() as faults:
        config = load_config(str(root / "mkdocs.yml"), strict=True, site_dir=str(target))
        build.build(config)
        config.plugins.on_shutdown()
    if faults:  # what --strict has been seen to let pass
        raise _error(faults)


@contextmanager
def heard() -> Iterator[list[str]]:
    """Give a list that fills with what MkDocs says is wrong meanwhile, one fault a line.

    Raises `GeneratorError` with these lines if MkDocs gives up; `OSError` as it comes.
    """
    with _Faults() as faults:
        try:
            yield faults
        except OSError:
            raise
        except (Exception, SystemExit) as error:  # MkDocs' own errors are both
            if not faults:
                own = isinstance(error, TomlError)  # says itself what is wrong, and where
                told = str(error) if own else "".join(format_exception(error)).strip()
                faults.append(told[-2000:])
            raise _error(faults) from error


def _error(faults: list[str]) -> GeneratorError:
    said = "\n".join(faults)
    return GeneratorError(f"{said}\nMkDocs could not make it; the last good site is untouched.")


@contextmanager
def _in_environment(environment: dict[str, str]) -> Iterator[None]:
    before = dict(os.environ)
    os.environ.update(environment)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


class _Faults(logging.Handler):
    """Listens to MkDocs while it is entered; its lines are the warnings and errors it heard."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} - {record.getMessage()}")

    def __enter__(self) -> list[str]:
        logging.getLogger("mkdocs").addHandler(self)
        return self.lines

    def __exit__(self, *_: object) -> None:
        logging.getLogger("mkdocs").removeHandler(self)


def reading_order(root: Path) -> list[str]:
    """Give the file names of `nav` in `mkdocs.yml`, as they are inside a language's folder."""
    _, _, nav = _config(root).partition("\nnav:\n")
    return re.findall(r"^  - (\S+\.md) *(?:#.*)?$", nav.partition("\nnot_in_nav:")[0], re.MULTILINE)


def environment(root: Path, epoch: int) -> dict[str, str]:
    """Give the environment that MkDocs runs in. Raises `AddressError` for a wrong address."""
    return {
        **os.environ,
        "SITE_URL": site_url(root),
        "SOURCE_DATE_EPOCH": str(epoch),
        "NO_MKDOCS_2_WARNING": "1",
        "NO_COLOR": "1",
        "PYTHONUTF8": "1",
    }


def _default_url(root: Path) -> str:
    found = re.search(r"^site_url: !ENV \[SITE_URL, \"(.+)\"\]$", _config(root), re.MULTILINE)
    if not found:
        line = 'site_url: !ENV [SITE_URL, "https://your.site/"]'
        raise AddressError(f"mkdocs.yml states no address. Write it there: {line}")
    return found[1]


def _config(root: Path) -> str:
    return (root / "mkdocs.yml").read_text("utf-8")
