"""What some formats need from the machine, beyond Python's own packages; the site needs none."""

import ctypes
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.util import find_spec

# What WeasyPrint loads (its text/ffi.py), as Linux and macOS name it.
_LIBRARIES = (
    ("libgobject-2.0.so.0", "libgobject-2.0.0.dylib"),
    ("libpango-1.0.so.0", "libpango-1.0.dylib"),
    ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib"),
    ("libharfbuzz.so.0", "libharfbuzz.0.dylib"),
    ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib"),
    ("libfontconfig.so.1", "libfontconfig.1.dylib"),
)
DEBIAN = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"  # packages with them


@dataclass(frozen=True)
class Tool:
    """One tool: the formats that need it, and the command that puts it in place."""

    name: str
    formats: tuple[str, ...]
    mend: str


PANGO = Tool(
    "Pango",
    ("pdf", "handout", "cards"),
    "brew install pango" if sys.platform == "darwin" else f"sudo apt-get install --yes {DEBIAN}",
)
LIBZIM = Tool("libzim", ("zim",), "rm -rf .venv")  # a package of ours: the .venv lacks it


def missing() -> tuple[Tool, ...]:
    """Give the tools that this machine lacks."""
    pango = find_spec("weasyprint") and all(map(_loads, _LIBRARIES))
    return tuple(
        tool for tool, there in ((PANGO, pango), (LIBZIM, find_spec("libzim"))) if not there
    )


def lacking(formats: Iterable[str], tool: Tool) -> str:
    """Say what is missing, which `formats` were left out for it, and the command that mends it."""
    return (
        f"{tool.name} is missing, so these were left out: {', '.join(formats)}."
        f" The site is whole without them. To have them too: {tool.mend} && make site"
    )


def _loads(names: Iterable[str]) -> bool:
    for name in names:
        try:
            ctypes.CDLL(name)
        except OSError:
            continue
        return True
    return False


if __name__ == "__main__":  # for set_up.sh, which installs what the tests need
    sys.stdout.write(DEBIAN if PANGO in missing() else "")
