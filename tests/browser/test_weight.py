"""What a first visit to a chapter asks of the reader's connection; written to build/reports."""

import gzip
import json

import pytest
from playwright.sync_api import Browser, Response

from scripts.project import ROOT

REPORT = ROOT / "build/reports/cold-view.json"


@pytest.mark.parametrize("page", ["nl/veiligheid/"])
def test_a_cold_view_is_light(page: str, browser: Browser, address: str) -> None:
    context = browser.new_context()
    opened = context.new_page()
    got: list[Response] = []
    opened.on("response", lambda response: got.append(response))
    opened.goto(address + page)
    opened.wait_for_load_state("networkidle")
    files = {response.url.removeprefix(address): response.body() for response in got}
    weights = {name: len(gzip.compress(body, 9, mtime=0)) for name, body in files.items()}
    report = {
        "page": page,
        "requests": len(got),
        "bytes": sum(map(len, files.values())),
        "gzip": sum(weights.values()),
        "gzip_by_file": weights,
    }
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text(json.dumps(report, indent=1), "utf-8")
    assert all(response.ok for response in got)
    assert len(got) <= 6
    assert sum(weights.values()) < 40_000
    context.close()
