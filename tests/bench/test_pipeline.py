"""What `make bench` measures runs, on generated chapters, and every part costs something."""

from pathlib import Path

from tests.bench.__main__ import Sites


def test_the_pipeline_runs_on_generated_chapters(tmp_path: Path) -> None:
    sites = Sites(tmp_path, 4)
    total, parts = sites.build_ours()
    assert (sites.ours / "site/nl/veiligheid/index.html").is_file()
    assert set(parts) >= {"text checks", "MkDocs", "finish", "site checks", "bundles"}
    assert all(0 < seconds < total.cpu for seconds in parts.values())
