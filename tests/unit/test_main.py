"""The command line says what went wrong in a sentence, and with its exit code."""

import errno
import os
from argparse import Namespace

import pytest

from scripts import __main__ as command_line
from scripts import generator
from scripts.commands.verb import Verb


@pytest.mark.parametrize(
    ("number", "mend"),
    [
        (errno.ENOSPC, "Make room on that disk, then try again."),
        (errno.EDQUOT, "Make room on that disk, then try again."),
        (errno.EACCES, "Mend this, then try again."),
    ],
)
def test_a_disk_that_fails_is_told_with_its_place_and_what_mends_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], number: int, mend: str
) -> None:
    def fails(_: Namespace) -> int:
        """Fail."""
        raise OSError(number, os.strerror(number), "build/making-x/a.pdf")

    monkeypatch.setattr(command_line, "VERBS", (Verb("fails", fails),))
    assert command_line.main(["fails"]) == 2
    said = capsys.readouterr().err
    assert f"{os.strerror(number)}: 'build/making-x/a.pdf'\n" in said
    assert said.endswith(f"the last good site is untouched. {mend}\n")


def test_an_address_that_is_none_and_a_port_that_is_taken_are_told_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(generator, "port_is_taken", lambda: True)
    assert command_line.main(["serve"]) == 2
    assert capsys.readouterr().err == (
        "http://127.0.0.1:8000/ is taken: stop what runs there, then try again.\n"
    )
    monkeypatch.setattr(generator, "port_is_taken", lambda: False)
    monkeypatch.setenv("SITE_URL", "ftp://a.b/")
    assert command_line.main(["serve"]) == 2
    assert capsys.readouterr().err.startswith("SITE_URL is 'ftp://a.b/', no address of a site.")
