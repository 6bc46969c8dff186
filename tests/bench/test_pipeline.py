"""What `make bench` measures runs, on generated chapters, and every part costs something."""

from pathlib import Path

from scripts.text.files import read_pages
from tests.bench import books
from tests.bench.__main__ import Sites


def test_generated_chapters_are_sound(tmp_path: Path) -> None:
    pages, findings = read_pages(books.ours(tmp_path / "ours", 500))
    assert not findings
    assert sum(page.is_chapter for page in pages) == 1000


def test_the_pipeline_runs_on_generated_chapters(tmp_path: Path) -> None:
    sites = Sites(tmp_path, 4)
    total, parts = sites.build_ours()
    assert (sites.ours / "site/nl/veiligheid/index.html").is_file()
    assert set(parts) >= {"text checks", "MkDocs", "finish", "site checks", "bundles"}
    assert all(0 < seconds < total.cpu for seconds in parts.values())
