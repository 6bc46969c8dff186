"""A stale block stops no build and tells its reader; a missing one shows in a preview alone."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests import soup
from tests.building import build, copy_project, preview, record_all


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Give a project in which every block is recorded as reviewed."""
    root = copy_project(tmp_path / "project")
    record_all(root)
    return root


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")


def notices(page: Path) -> list[tuple[str, str]]:
    """Give what a page tells, and where each notice leads."""
    tree: BeautifulSoup = soup.read(page)
    found = tree.select("article p.unproved")
    return [(each.get_text(), soup.content(each.select("a")[0]["href"])) for each in found]


def test_a_stale_block_stops_no_build_and_its_page_says_so(project: Path) -> None:
    change(project / "docs/nl/index.md", "stoppen wanneer je wilt", "rusten wanneer je wilt")
    done = build(project)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Not proved against the Dutch: 1; the pages say so." in done.stderr
    ((told, link),) = notices(project / "build/site/en/index.html")
    assert told == "The Dutch of this passage has changed since it was translated. Read the Dutch"
    assert link == "../nl/#rustig"
    assert notices(project / "build/site/nl/index.html") == []


def test_a_missing_block_and_html_stop_a_build_and_show_in_a_preview(project: Path) -> None:
    page = project / "docs/en/veiligheid.md"
    text = page.read_text("utf-8")
    start, end = text.index("/// truth | Clinging"), text.index("/// truth | Letting go")
    broken = (text[:start] + text[end:]).replace(
        "Intimate relationships.", "Intimate relationships.<br>"
    )
    page.write_text(broken, "utf-8")
    stopped = build(project)
    assert stopped.returncode == 1
    assert ": E114 " in stopped.stdout and ": D108 " in stopped.stdout
    assert notices(preview(project)[0] / "en/safety/index.html") == [
        (
            "This passage is missing in English. Read the Dutch",
            "../../nl/veiligheid/#vastklampen",
        )
    ]
