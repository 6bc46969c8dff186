"""All pages, online and in the bundle, are valid HTML (the W3C's Nu checker)."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

JAR = Path(__file__).parent / "node_modules/vnu-jar/build/dist/vnu.jar"


def messages(folder: Path) -> list[dict[str, Any]]:
    """Give what the checker says of all HTML files under `folder`."""
    command = ["java", "-jar", str(JAR), "--format", "json", "--skip-non-html", "--stdout"]
    done = subprocess.run([*command, str(folder)], check=False, capture_output=True, text=True)
    found: list[dict[str, Any]] = json.loads(done.stdout)["messages"]
    return found


@pytest.mark.parametrize("where", ["site", "bundle"])
def test_every_page_is_valid(where: str, request: pytest.FixtureRequest) -> None:
    folder: Path = request.getfixturevalue(where).resolve()
    assert list(folder.rglob("*.html"))
    said = [f"{each['url']}:{each.get('lastLine')}: {each['message']}" for each in messages(folder)]
    assert said == []


def test_a_fault_is_found(tmp_path: Path) -> None:
    (tmp_path / "x.html").write_text('<!doctype html><html lang="nl"><title>x</title><p><div>')
    assert any("Unclosed element" in each["message"] for each in messages(tmp_path))
