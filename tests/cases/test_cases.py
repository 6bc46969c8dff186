"""Each folder here breaks a rule in a copy of the repository; it holds what must then be said.

A rule about finished pages (W) is broken in a small site, `tests/small_site.py`; one about
permanent addresses (P) in that site and its register; one about releases (L) in the facts that
a release asks about, `candidate.toml`; one about a translator's file (T117) in `out.xlf`.

`edit.toml` lists the edits, `expected.txt` the whole report. A folder's name begins with the
code of the rule that it breaks. A folder `CODE-fine-…` comes close to breaking it and must
find nothing: its `expected.txt` is empty. `REWRITE_CASES=1` writes the reports anew.
"""

import os
import re
import shutil
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from scripts.finding import Finding, report
from scripts.project import ROOT
from scripts.publishing import ready
from scripts.rules.catalogue import rules
from scripts.site import html, register, site_checks
from scripts.text import freshness, translated, units, xliff
from scripts.text.aligned import pairs
from scripts.text.check import check, spelled, unproved
from scripts.text.files import read_pages
from tests import small_site
from tests.building import CHECKED, record_all

HERE = Path(__file__).parent
ALL = sorted(path.name for path in HERE.iterdir() if (path / "edit.toml").exists())
SITE = [case for case in ALL if case.startswith("W")]
ADDRESSES = [case for case in ALL if case.startswith("P")]
RELEASE = [case for case in ALL if case.startswith("L")]
TRANSLATOR = [case for case in ALL if case.startswith("T117")]
CASES = [case for case in ALL if case not in (*SITE, *ADDRESSES, *RELEASE, *TRANSLATOR)]
FINE = [case for case in ALL if "-fine-" in case]
BAD = [case for case in ALL if case not in FINE]
FRESHNESS = ("T104", "T105", "T106")  # the other cases need not say what they make stale,
SPELLING = ("T115", "T116")  # nor which words they leave out

CANDIDATE = """\
url = "https://raak-in-je-relatie.nl/"
version = "1.10.0"
released = ["1.9.3", "0.1.0"]
changed = []
"""
CHANGELOG = "# Changelog\n\n## 1.10.0 – 2026-01-02\n\nNew.\n\n## 1.9.3 – 2026-01-01\n\nOld.\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a copy of what is checked."""
    for name in CHECKED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, tmp_path / name, symlinks=True)
        else:
            shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def apply(edit: dict[str, Any], root: Path) -> None:
    """Apply one `[[edit]]` to the copy under `root`."""
    path = root / edit.pop("file")
    path.parent.mkdir(parents=True, exist_ok=True)
    match edit:
        case {"find": str(find), "replace": str(replace), **rest} if not rest:
            text = path.read_bytes().decode()
            assert text.count(find) == 1, f"{path.name} holds {text.count(find)} times: {find!r}"
            path.write_bytes(text.replace(find, replace).encode())
        case {"write": str(text), **rest} if not rest:
            path.write_bytes(text.encode())
        case {"write_hex": str(digits), **rest} if not rest:
            path.write_bytes(bytes.fromhex(digits))
        case {"bytes": int(count), **rest} if not rest:
            path.write_bytes(bytes(count))
        case {"append": str(text), **rest} if not rest:
            path.write_bytes(path.read_bytes() + text.encode())
        case {"delete": True, **rest} if not rest:
            path.unlink()
        case {"link_to": str(target), **rest} if not rest:
            path.symlink_to(target)
        case _:
            raise AssertionError(f"no such edit: {edit}")


def break_in(case: str, root: Path) -> None:
    """Apply all edits of a case to the copy under `root`."""
    for edit in tomllib.loads((HERE / case / "edit.toml").read_text("utf-8"))["edit"]:
        apply(edit, root)


def compare(case: str, findings: list[Finding]) -> None:
    """Compare the report of what was found with the one that the case expects."""
    text = report(findings)
    file, said = HERE / case / "expected.txt", f"{text}\n" if text else ""
    if "REWRITE_CASES" in os.environ:  # after lines of the text moved; then read the difference
        file.write_text(said, "utf-8")
    assert said == file.read_text("utf-8")


def test_the_unedited_copy_has_no_finding(root: Path) -> None:
    assert report(check(root)) == ""


@pytest.mark.parametrize("case", CASES)
def test_a_case_is_reported_as_expected(case: str, root: Path) -> None:
    if case[:4] in FRESHNESS:
        record_all(root)
    break_in(case, root)
    more = unproved if case[:4] in FRESHNESS else spelled if case[:4] in SPELLING else None
    compare(case, [*check(root), *(more(root) if more else ())])


@pytest.mark.parametrize("case", SITE)
def test_a_case_of_a_page_is_reported_as_expected(case: str, tmp_path: Path) -> None:
    site = small_site.made(tmp_path)
    break_in(case, site)
    compare(case, site_checks.check(site, small_site.URL))


@pytest.mark.parametrize("case", ADDRESSES)
def test_a_case_of_an_address_is_reported_as_expected(case: str, tmp_path: Path) -> None:
    site = small_site.made(tmp_path)
    (site / "deploy").mkdir()
    day = date(2026, 11, 25)
    ids = {"/": ("veiligheid",), "/nl/": ("veiligheid", "main")}
    published = {address: register.Entry(day, day, "0", ids[address]) for address in ids}
    files = {"/404.txt": day}
    (site / "404.txt").write_text("Weg.", "utf-8")
    (site / register.FILE).write_text(register.text(published, files), "utf-8")
    break_in(case, site)
    found = register.check(html.read_pages(site), register.read(site), "/raak/")
    compare(case, found + register.check_files(site, register.read_files(site)))


@pytest.mark.parametrize("case", RELEASE)
def test_a_case_of_a_release_is_reported_as_expected(case: str, tmp_path: Path) -> None:
    (tmp_path / "candidate.toml").write_text(CANDIDATE, "utf-8")
    (tmp_path / ready.CHANGELOG).write_text(CHANGELOG, "utf-8")
    break_in(case, tmp_path)
    facts = tomllib.loads((tmp_path / "candidate.toml").read_text("utf-8"))
    candidate = ready.Candidate(
        url=facts["url"],
        version=facts["version"],
        released=frozenset(facts["released"]),
        changelog=(tmp_path / ready.CHANGELOG).read_text("utf-8"),
        changed=tuple(facts["changed"]),
    )
    compare(case, ready.check(candidate))


@pytest.mark.parametrize("case", TRANSLATOR)
def test_a_case_of_a_translators_file_is_reported_as_expected(case: str, root: Path) -> None:
    pages, _ = read_pages(root)
    known = units.units(freshness.states(pairs(pages), {}))
    (root / "out.xlf").write_bytes(xliff.write(known))
    break_in(case, root)
    given = xliff.read((root / "out.xlf").read_bytes())
    findings = translated.check(given, known, "out.xlf")
    new, more = translated.texts(root, given, pages)
    compare(case, [*findings, *more, *translated.faults(root, new)])


@pytest.mark.parametrize("case", FINE)
def test_a_fine_case_expects_nothing(case: str) -> None:
    assert (HERE / case / "expected.txt").read_text("utf-8") == ""


@pytest.mark.parametrize("case", [case for case in BAD if re.match(r"[A-Z]\d{3}-", case)])
def test_a_case_reports_the_code_that_it_is_named_after(case: str) -> None:
    expected = (HERE / case / "expected.txt").read_text("utf-8")
    assert f": {case[:4]} " in expected


@pytest.mark.parametrize("code", sorted(rules()))
def test_every_code_has_a_case(code: str) -> None:
    assert any(case.startswith(f"{code}-") for case in BAD), f"add tests/cases/{code}-…/"
    assert any(case.startswith(f"{code}-fine-") for case in FINE), f"add {code}-fine-…/"


def test_every_folder_is_a_case() -> None:
    folders = {path.name for path in HERE.iterdir() if path.is_dir()} - {"__pycache__"}
    assert folders == set(ALL)
