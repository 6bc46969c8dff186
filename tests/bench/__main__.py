"""`make bench`: weigh, time and mark our site beside the stock theme's, from the same text.

`python -m tests.bench [weight] [builds] [preview] [lighthouse]`; without a name, all of them.
`--chapters 5,50` and `--runs 1` make it quicker. Prints a table for each part and writes it
to build/reports/bench-PART.md and .json. Nothing fails: bounds are in the table.
"""

import json
import sys
import tempfile
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from scripts.project import ROOT
from scripts.site import html
from tests import chromium
from tests.bench import books, lighthouse, preview, weight
from tests.bench.compressed import packed, served
from tests.bench.process import Cost, cost
from tests.bench.table import Line, text, write

REPORTS = ROOT / "build/reports"
_QUIET = {
    "SOURCE_DATE_EPOCH": "1795500000",
    "NO_MKDOCS_2_WARNING": "1",
    "PYTHONDONTWRITEBYTECODE": "",  # as anywhere: what Python compiled, it keeps
}
_CPU_OF_OTHERS = {5: 0.28, 50: 0.35, 500: 0.20}  # Hugo's, of stock's
_CPU_BOUND = {50: 1.5, 500: 1.0}
_PREVIEW = {50: (0.05, 1.0), 500: (0.09, 4.0)}  # VitePress', and the bound; seconds
_SEARCH = {5: (18.9, 45.0), 500: (75.0, 150.0)}  # Sphinx', and the bound; kB


class Sites:
    """The two projects of one size, built when first asked for."""

    def __init__(self, folder: Path, chapters: int) -> None:
        self.ours = books.ours(folder / f"{chapters}/ours", chapters)
        self.stock = books.stock(self.ours, folder / f"{chapters}/stock")
        (self.ours / "tests").symlink_to(ROOT / "tests")
        self.chapters = chapters

    def build_ours(self) -> tuple[Cost, dict[str, float]]:
        """Build ours; gives its cost, and its parts' seconds of processor."""
        _put_aside(self.ours / "site")
        command = [sys.executable, "-m", "tests.bench.pipeline", "site"]
        total = cost(command, self.ours, _QUIET)
        said = (self.ours / "bench.log").read_text("utf-8").splitlines()
        return total, json.loads(said[-1])

    def build_stock(self) -> Cost:
        """Build the stock theme's; gives its cost."""
        _put_aside(self.stock / "site")
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
        return cost(command, self.stock, _QUIET)

    def built(self) -> tuple[Path, Path]:
        """Give both sites, ours first."""
        if not (self.ours / "site").exists():
            self.build_ours()
        if not (self.stock / "site").exists():
            self.build_stock()
        return self.ours / "site", self.stock / "site"


def _put_aside(site: Path) -> None:
    """Let the next build begin in a new folder, as `make site` does.

    What was there is not deleted yet: for seconds after, ext4 makes new files slowly.
    """
    if site.exists():
        site.rename(Path(tempfile.mkdtemp(dir=site.parent)) / "site")


def main(arguments: list[str]) -> None:
    """Measure the parts asked for."""
    parser = ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("part", nargs="*", choices=[*PARTS, []])
    parser.add_argument("--chapters", default="5,50,500", help="sizes, with commas")
    parser.add_argument("--runs", type=int, default=5, help="of which the median is taken")
    given = parser.parse_args(arguments)
    sizes = [int(size) for size in given.chapters.split(",")]
    with tempfile.TemporaryDirectory() as folder:
        sites = {size: Sites(Path(folder), size) for size in sizes}
        for name in given.part or PARTS:
            lines = list(PARTS[name](sites, given.runs))
            write(lines, REPORTS, f"bench-{name}")
            print(f"{name}\n\n{text(lines)}")


def weigh(sites: dict[int, Sites], _: int) -> Iterator[Line]:
    """Give the weight of a chapter page, and of the search, at the smallest and largest size."""
    ends = sorted({min(sites), max(sites)})
    for size in ends:
        ours_site, stock_site = sites[size].built()
        with served(ours_site) as ours, served(stock_site) as stock, chromium.started() as browser:
            one = weight.view(browser, f"{ours}nl/veiligheid/")
            two = weight.view(browser, f"{stock}veiligheid/")
            at = f", {size} chapters"
            yield Line(f"requests{at}", one.requests, two.requests, 8, 6)
            yield Line(f"requests that fail{at}", one.failed, two.failed, 0, 0)
            yield Line(
                f"page + what it waits for, kB{at}",
                kb(one.before_paint),
                kb(two.before_paint),
                16.9,
                14.6,
            )
            yield Line(f"page, kB{at}", kb(one.kinds["document"]), kb(two.kinds["document"]))
            yield Line(
                f"cold view without fonts, pictures, kB{at}", kb(one.bare), kb(two.bare), 23, 23
            )
            yield Line(f"whole cold view, kB{at}", kb(one.whole), kb(two.whole), 23, 42)
            found = weight.search(browser, f"{ours}nl/veiligheid/", "veilig")
            best, bound = _SEARCH.get(size, (75.0, 150.0))
            loaded = kb(found.asked)
            yield Line(f"search, opening to match, kB{at}", loaded, None, best, bound)
            yield Line(f"first key to match, ms{at}", found.first_key, None, None, 50)
            yield Line(f"the same, 4 times slower{at}", found.first_key_slowed, None, None, 100)
    if len(ends) == 2:
        small, large = (
            len(packed(sites[size].built()[0] / "nl/veiligheid/index.html")) for size in ends
        )
        yield Line("page at the largest size, of the smallest", large / small, None, None, 1.01)


def build(sites: dict[int, Sites], runs: int) -> Iterator[Line]:
    """Give the cost of builds of each size, ours and stock's in turn."""
    for size, both in sites.items():
        ours, stock, parts = [], [], []
        for _ in range(min(runs, 3) if size < 500 else 1):
            stock.append(both.build_stock())
            total, shares = both.build_ours()
            ours.append(total)
            parts.append(shares)
        at = f", {size} chapters"
        cpu = [median(each.cpu for each in costs) for costs in (ours, stock)]
        others, bound = _CPU_OF_OTHERS.get(size), _CPU_BOUND.get(size)
        yield Line(f"CPU, s{at}", cpu[0], cpu[1], others, bound, relative=True)
        wall = [median(each.wall for each in costs) for costs in (ours, stock)]
        yield Line(f"wall, s{at}", wall[0], wall[1])
        memory = [max(each.memory for each in costs) / 1e6 for costs in (ours, stock)]
        yield Line(f"peak memory, MB{at}", memory[0], memory[1])
        ours_site, stock_site = both.built()
        yield Line(f"output, MB{at}", megabytes(ours_site), megabytes(stock_site))
        for name in parts[0]:
            yield Line(f"  CPU of {name}, s{at}", median(each[name] for each in parts))


def previews(sites: dict[int, Sites], _: int) -> Iterator[Line]:
    """Give the time an edit takes to show."""
    for size, both in sites.items():
        if size in _PREVIEW:
            ours, stock = preview.ours(both.ours), preview.stock(both.stock)
            best, bound = _PREVIEW[size]
            yield Line(f"edit to preview, s, {size} chapters", ours, stock, best, bound)


def mark(sites: dict[int, Sites], runs: int) -> Iterator[Line]:
    """Give Lighthouse's marks of every kind of page, and its paints beside stock's."""
    command = lighthouse.install(ROOT / "build/lighthouse")
    ours_site, stock_site = sites[min(sites)].built()
    with served(ours_site) as ours, served(stock_site) as stock:
        theirs = lighthouse.marks(command, f"{stock}veiligheid/", runs)
        for page in of_each_type(ours_site):
            found = lighthouse.marks(command, ours + page, runs)
            name = page or "/"
            for category, points in zip(lighthouse.CATEGORIES, found.marks, strict=True):
                yield Line(f"{name}: points lost, {category}", 100 - points, None, None, 0)
            yield Line(f"{name}: layout shift", found.shift, theirs.shift, None, 0)
            first, largest = (found.first_paint, theirs.first_paint), found.largest_paint
            yield Line(f"{name}: FCP, ms", *first, 0.73, 0.73, relative=True)
            large = (largest, theirs.largest_paint)
            yield Line(f"{name}: LCP, ms", *large, 0.59, 0.59, relative=True)


def of_each_type(site: Path) -> list[str]:
    """Give the address of one page of each type, by the class of its body; no error pages."""
    trees = html.read_pages(site).items()
    found = {
        html.body(tree).get("class", ""): page.removesuffix("index.html")
        for page, tree in trees
        if not page.endswith("404.html")
    }
    return sorted(found.values())


def kb(count: float) -> float:
    """Give thousands of bytes."""
    return count / 1000


def megabytes(folder: Path) -> float:
    """Give the size of all files in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


PARTS: dict[str, Callable[[dict[int, Sites], int], Iterator[Line]]] = {
    "weight": weigh,
    "builds": build,
    "preview": previews,
    "lighthouse": mark,
}

if __name__ == "__main__":
    main(sys.argv[1:])
