"""The statement on accessibility claims only what a test does."""

import re

from scripts.project import LANGUAGES, ROOT
from scripts.text import access


def test_every_test_that_the_statement_leans_on_exists() -> None:
    for entry in access.read(ROOT)["tested"]:
        file, _, name = entry["test"].partition("::")
        text = (ROOT / file).read_text("utf-8")
        assert re.search(rf"^def {re.escape(name)}\(", text, re.MULTILINE), entry["test"]


def test_everything_is_said_in_both_languages() -> None:
    for entries in access.read(ROOT).values():
        assert all(entry[language].strip() for entry in entries for language in LANGUAGES)


def test_entries_become_a_list() -> None:
    entries = [{"nl": "Een.", "en": "One."}, {"nl": "Twee.", "en": "Two."}]
    assert access.listed(entries, "en") == "- One.\n- Two."
