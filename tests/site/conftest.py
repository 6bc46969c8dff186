"""What the tests of the files to take away share: their folder, and the text they must hold."""

from pathlib import Path

import pytest

from tests.site import taking_out
from tests.site.taking_out import Blocks


@pytest.fixture(scope="session")
def folder(site: Path) -> Path:
    """Give the folder of all files to take away."""
    return site / "downloads"


@pytest.fixture(scope="session")
def blocks(site: Path) -> Blocks:
    """Give each block of the site's chapters."""
    found = taking_out.of_site(site)
    assert found["nl"].keys() == found["en"].keys()
    assert len(found["nl"]) > 20
    return found
