from datetime import date

from scripts.importing.figures import Fault
from scripts.importing.hand_edition import planted
from scripts.text.errata import Erratum


def erratum(sic: str, corr: str, status: str = "corrected") -> Erratum:
    reason = {"nl": "x", "en": "x"}
    day = date(2026, 11, 25)
    return Erratum("b", (3, 4), sic, corr, "grammar", status, "certain", day, reason, 1)


def test_the_log_says_where_the_faults_are_in_whole_words() -> None:
    lines = ["Titel", "", "Een boom,", "die groeien."]
    log = [erratum("om, die groei", "om groei"), erratum("Een", "Twee", "queried")]
    text = planted(lines, {"c": {"a": (1, 1), "b": (3, 4)}}, log)
    assert text.faults == (Fault(2, 5, ("boom", "groeien."), "grammar"),)
    assert text.starts == {0, 1}
