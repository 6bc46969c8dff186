"""People may name a block as they find it: by its id, or by its file and id."""

import pytest

from scripts.text import block_names
from scripts.text.aligned import Pair

PAIRS = [Pair("a.md", "", None, None), Pair("a.md", "boom", None, None)]


@pytest.mark.parametrize("name", ["boom", "a.md#boom", "en/a.md#boom", "docs/nl/a.md#boom"])
def test_all_names_of_a_block_mean_it(name: str) -> None:
    assert block_names.find(name, PAIRS).id == "boom"


@pytest.mark.parametrize("name", ["a.md", "docs/en/a.md"])
def test_a_file_alone_means_its_title_and_description(name: str) -> None:
    assert block_names.find(name, PAIRS).id == ""


@pytest.mark.parametrize("name", ["all", "", "*", "a.md#", "en", "b.md#boom"])
def test_there_is_no_all_and_no_guessing(name: str) -> None:
    with pytest.raises(ValueError, match="There is no block"):
        block_names.find(name, PAIRS)
