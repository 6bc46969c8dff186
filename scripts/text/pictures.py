"""The pictures under `docs/`: light enough for a phone, and for all that carries them."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from PIL import Image

from scripts.finding import Finding

_HEAVIEST = 300_000  # bytes of one
_HEAVIEST_TOGETHER = 500_000  # each is in up to three zips, and all downloads stay below 3 MB
_WIDEST = 4_000  # pixels, either way: what a phone's browser can still unfold
_HINT = "make it smaller: fewer pixels (1200 across is plenty), then an optimiser"


def check(root: Path, files: Iterable[Path]) -> list[Finding]:
    """Check all that stands under `root`/docs and is no page."""
    sizes = {path.relative_to(root).as_posix(): path.stat().st_size for path in files}
    findings = [found for name, size in sizes.items() for found in _one(root / name, name, size)]
    total = sum(sizes.values())
    if total > _HEAVIEST_TOGETHER and not findings:
        most = max(sizes, key=lambda name: sizes[name])
        fact = f"is the heaviest of {total / 1000:,.0f} kB in all, {_more(_HEAVIEST_TOGETHER)}"
        findings.append(Finding(most, 0, "D107", fact, "make them smaller, or leave some out"))
    return findings


def _one(path: Path, name: str, size: int) -> Iterator[Finding]:
    if size > _HEAVIEST:
        fact = f"is {size / 1000:,.0f} kB, {_more(_HEAVIEST)}"
        yield Finding(name, 0, "D107", fact, _HINT)
    elif max(sides := _measured(path)) > _WIDEST:
        fact = f"is {sides[0]} × {sides[1]} pixels, more than {_WIDEST} either way"
        yield Finding(name, 0, "D107", fact, _HINT)


def _more(limit: int) -> str:
    return f"more than {limit // 1000} kB"


def _measured(path: Path) -> tuple[int, int]:
    """Give the width and height of a picture; nothing of what is none that Pillow knows."""
    limit, Image.MAX_IMAGE_PIXELS = Image.MAX_IMAGE_PIXELS, None  # its head alone is read
    try:
        with Image.open(path) as picture:
            return picture.size
    except OSError:
        return 0, 0
    finally:
        Image.MAX_IMAGE_PIXELS = limit
