"""The lines of the report, side by side: ours, stock, and the best of the others."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True)
class Line:
    """One measured line. `best` is the best of the others (Material, Zensical, Docusaurus,
    VitePress, Starlight, Sphinx with Furo, Hugo), measured once elsewhere on the same text;
    `bound` is what ours may be at most.

    `best` and `bound` are of `stock` if `relative`, else of the line's own unit.
    """

    name: str
    ours: float
    stock: float | None = None
    best: float | None = None
    bound: float | None = None
    relative: bool = False

    @property
    def ratio(self) -> float | None:
        """Give ours as a part of stock."""
        return self.ours / self.stock if self.stock else None

    @property
    def judged(self) -> float | None:
        """Give the figure that `best` and `bound` are about."""
        return self.ratio if self.relative else self.ours

    @property
    def holds(self) -> str:
        """Say whether the bound holds; nothing if there is none."""
        if self.bound is None or self.judged is None:
            return ""
        return "yes" if self.judged <= self.bound else "NO"


def text(lines: Iterable[Line]) -> str:
    """Give the table as Markdown."""
    head = ["", "ours", "stock", "ratio", "best of others", "distance", "bound", "holds"]
    rows = [head, ["---", *["---:"] * 6, "---"]]
    for line in lines:
        near = None
        if line.best and line.judged is not None:
            near = line.judged / line.best
        rows.append(
            [
                line.name,
                *map(_figure, (line.ours, line.stock, line.ratio, line.best, near, line.bound)),
                line.holds,
            ]
        )
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def write(lines: list[Line], folder: Path, name: str) -> None:
    """Write the lines as `NAME.md` and `NAME.json` into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.md").write_text(text(lines), "utf-8")
    data = [{**asdict(line), "ratio": line.ratio, "holds": line.holds} for line in lines]
    (folder / f"{name}.json").write_text(json.dumps(data, indent=1, ensure_ascii=False), "utf-8")


def _figure(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.2f}"
