"""The command line says what went wrong in a sentence, and with its exit code."""

import errno
import os
from argparse import Namespace

import pytest

from scripts import __main__ as command_line
from scripts.commands.verb import Verb
from scripts.previewing import serving


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
    monkeypatch.setattr(serving, "is_taken", lambda _: True)
    assert command_line.main(["serve"]) == 2
    assert capsys.readouterr().err == (
        "http://127.0.0.1:8000/ is taken: stop what runs there, or give another --port,"
        " then try again.\n"
    )
    monkeypatch.setattr(serving, "is_taken", lambda _: False)
    monkeypatch.setenv("SITE_URL", "ftp://a.b/")
    assert command_line.main(["serve"]) == 2
    assert capsys.readouterr().err.startswith("SITE_URL is 'ftp://a.b/', no address of a site.")


@pytest.mark.parametrize("port", ["80", "65536", "eight", "-1"])
def test_a_port_that_is_none_is_told(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        command_line.main(["serve", f"--port={port}"])
    assert caught.value.code == 2
    assert f"--port: '{port}' is none: give a number from 1024" in capsys.readouterr().err
