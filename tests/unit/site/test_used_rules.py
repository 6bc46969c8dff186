from pathlib import Path

import pytest

from scripts.site.used_rules import apply, drop, names
from tests.stepping import step

KNOWN = {"html", "root", "p", "a", "here", "href", "passage", "dialog", "open"}


@pytest.mark.parametrize(
    "rule",
    [
        "p{color:red}",
        "*{color:red}",
        "a.here:hover{color:red}",
        "#passage{color:red}",
        "p>a[href]{color:red}",
        'a[href^="x"]::before{content:""}',
        "p:is(.here,.gone){color:red}",
        "p:not(.gone){color:red}",
        "dialog[open]::backdrop{color:red}",
        "@media print{p{color:red}}",
        "@font-face{font-family:x}",
        "@page{margin:1cm}",
        "p{animation:turn 1s}@keyframes turn{to{color:red}}",
        ":root{--asked:red}p{color:var(--asked)}",
        ":root{--asked:url(\"data:image/svg+xml;utf8,<svg a='{;}'/>\")}p{mask:var(--asked,none)}",
    ],
)
def test_what_can_match_stays_as_it_is(rule: str) -> None:
    assert drop(rule, KNOWN) == rule


@pytest.mark.parametrize(
    "rule",
    [
        ".gone{color:red}",
        "p.here.gone{color:red}",
        "table{color:red}",
        "#gone{color:red}",
        "a[data-gone]{color:red}",
        ".gone>p{color:red}",
        "@media print{.gone{color:red}}",
        "@supports (a:b){@media print{.gone{color:red}}}",
        "@keyframes turn{to{color:red}}",
        ":root{--nobody:red}",
        ":root{--nobody:var(--other);--other:var(--nobody-else)}",
        "/* said */",
        "p{}",
    ],
)
def test_what_cannot_match_goes(rule: str) -> None:
    assert drop(rule, KNOWN) == ""


def test_of_a_list_only_what_can_match_stays() -> None:
    assert drop(".gone,p,a .gone,a.here{color:red}", KNOWN) == "p,a.here{color:red}"


def test_of_a_rule_only_unasked_properties_go() -> None:
    sheet = ":root{--nobody:a;--asked:b}p{color:var(--asked);--nobody:c}"
    assert drop(sheet, KNOWN) == ":root{--asked:b}p{color:var(--asked)}"


def test_names_of_pages_and_scripts_are_kept(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text('<p class="one two" id="three" hidden>x</p>')
    script = tmp_path / "assets/js/a.js"
    script.parent.mkdir(parents=True)
    script.write_text('e.className = "four"; document.createElement("mark"); other.five();')
    sheet = tmp_path / "assets/css/a.css"
    sheet.parent.mkdir()
    rules = [".one", "p.two", "#three", "[hidden]", ".four", "mark", ".five", ".six"]
    sheet.write_text("".join(f"{rule}{{x:y}}" for rule in rules))
    step(apply, tmp_path)
    assert sheet.read_text() == "".join(f"{rule}{{x:y}}" for rule in rules[:-2])


def test_no_pages_and_no_scripts_leave_the_root() -> None:
    assert names({}, []) == {"html", "root"}
