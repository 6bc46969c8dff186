import os
import subprocess
import sys

import pytest

from scripts.project import ROOT

LEAVES = "from scripts.commands.verb import leave, say; print('found'); say('said'); leave(3)"


@pytest.mark.parametrize(("command", "said"), [("cat", "found\n"), ("true", "")])
def test_who_leaves_has_said_all_and_gives_its_code(command: str, said: str) -> None:
    with subprocess.Popen([command], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as reader:
        if command == "true":
            reader.wait()  # it reads nothing
        done = subprocess.run(
            [sys.executable, "-c", LEAVES],
            check=False,
            cwd=ROOT,
            env={**os.environ, "PYTHONUNBUFFERED": ""},
            stdout=reader.stdin,
            stderr=subprocess.PIPE,
        )
        heard = reader.communicate()[0].decode()
    assert (done.returncode, done.stderr, heard) == (3, b"said\n", said)
