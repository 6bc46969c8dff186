"""Set-up on machines that lack something: a clear sentence, the command, nothing half-made."""

import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.project import ROOT

LOCKS = ("requirements.txt", "requirements-test.txt")
TOOLS = ("sh", "cmp", "rm", "cp", "mktemp", "grep", "tail", "id", "env", "uname", "dirname")


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    (tmp_path / "scripts").mkdir()
    shutil.copy2(ROOT / "scripts/set_up.sh", tmp_path / "scripts")
    for name in (*LOCKS, "Makefile"):
        shutil.copy2(ROOT / name, tmp_path)
    return tmp_path


@pytest.fixture
def tools(tmp_path: Path) -> Path:
    """Give a folder with the plainest of tools and no Python."""
    folder = tmp_path / "tools"
    folder.mkdir()
    for name in TOOLS:
        found = shutil.which(name)
        assert found, name
        (folder / name).symlink_to(found)
    return folder


def set_up(
    clone: Path, level: str = "site", **environment: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["/bin/sh", "scripts/set_up.sh", level],
        check=False,
        cwd=clone,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
    )


def a_venv(clone: Path, *whole: str, python: str = "exit 0") -> Path:
    """Put a .venv in place that holds these lock files, with a `python` that runs a script."""
    folder = clone / ".venv/bin"
    folder.mkdir(parents=True)
    for name in whole:
        shutil.copy2(clone / name, clone / ".venv")
    fake(folder, "python", python)
    return clone / ".venv"


def fake(folder: Path, name: str, script: str) -> None:
    (folder / name).write_text(f"#!/bin/sh\n{script}\n")
    (folder / name).chmod(0o755)


def says_one_sentence(done: subprocess.CompletedProcess[str], *words: str) -> None:
    assert done.returncode == 2, done.stdout + done.stderr
    told = done.stderr.strip().splitlines()[-1]
    assert all(word in told for word in words), done.stderr
    assert "Traceback" not in done.stderr


def test_without_python(clone: Path, tools: Path) -> None:
    done = set_up(clone, PATH=str(tools))
    says_one_sentence(done, "Python 3.11 or newer was not found", "apt-get install python3")
    assert len(done.stderr.splitlines()) == 1
    assert not (clone / ".venv").exists()


def test_with_a_python_that_is_too_old(clone: Path, tools: Path) -> None:
    fake(tools, "python3", "exit 1")
    says_one_sentence(set_up(clone, PATH=str(tools)), "Python 3.11 or newer was not found")


def test_without_venv(clone: Path, tools: Path) -> None:
    fake(tools, "python3", 'case "$2" in *version_info*) exit 0 ;; *) exit 1 ;; esac')
    done = set_up(clone, PATH=str(tools))
    says_one_sentence(done, "apt-get install python3-venv", "make site")
    assert not (clone / ".venv").exists()


def test_without_the_network(clone: Path) -> None:
    done = set_up(clone, PIP_CONFIG_FILE=os.devnull, PIP_NO_INDEX="1", PIP_FIND_LINKS="")
    says_one_sentence(done, "Is there a network", "make site")
    assert not (clone / ".venv").exists()


def test_with_a_broken_venv(clone: Path) -> None:
    (clone / ".venv/bin").mkdir(parents=True)
    shutil.copy2(clone / "requirements.txt", clone / ".venv")
    (clone / ".venv/bin/python").symlink_to("/gone/python3")
    done = set_up(clone)
    says_one_sentence(done, "The .venv is broken", "rm -rf .venv && make site")


def test_a_set_up_that_was_cut_off_is_noticed_and_removed(clone: Path) -> None:
    (clone / ".venv/bin").mkdir(parents=True)
    (clone / ".venv/half").touch()
    set_up(clone, PIP_CONFIG_FILE=os.devnull, PIP_NO_INDEX="1", PIP_FIND_LINKS="")
    assert not (clone / ".venv/half").exists()


def test_what_is_there_is_not_installed_again() -> None:
    done = set_up(ROOT, "test")
    assert done.returncode == 0, done.stderr
    assert done.stdout == done.stderr == ""


NO_NETWORK = 'case "$*" in *"pip install"*) echo "ERROR: no route"; exit 1 ;; esac'
CUT_OFF = 'case "$*" in *"pip install"*) kill -9 $PPID ;; esac'
TOLD = 'case "$*" in *"pip install"*) echo "$*" >>told ;; esac'


def test_after_a_pull_without_the_network_the_venv_stays_as_it_was(clone: Path) -> None:
    venv = a_venv(clone, *LOCKS, python=NO_NETWORK)
    (venv / "requirements.txt").write_text("the lock before the pull")
    says_one_sentence(set_up(clone), "Is there a network", "make site")
    kept = sorted(path.name for path in venv.iterdir())
    assert kept == ["bin", "requirements-test.txt", "requirements.txt"]
    assert (venv / "requirements.txt").read_text() == "the lock before the pull"


def test_more_is_installed_on_top_of_what_is_there(clone: Path) -> None:
    venv = a_venv(clone, "requirements.txt", python=TOLD)
    (venv / "kept").touch()
    assert set_up(clone, "check").returncode == 0
    assert set_up(clone, "check").stdout == ""
    assert set_up(clone).stdout == ""  # it makes both whole
    (told,) = (clone / "told").read_text().splitlines()
    assert told.endswith("--require-hashes -r requirements-test.txt")
    assert (venv / "kept").exists()


def test_a_set_up_on_top_that_was_cut_off_is_noticed(clone: Path) -> None:
    venv = a_venv(clone, "requirements.txt", python=CUT_OFF)
    assert set_up(clone, "check").returncode == -signal.SIGKILL
    fake(venv / "bin", "python", "exit 0")
    done = set_up(clone, PIP_CONFIG_FILE=os.devnull, PIP_NO_INDEX="1", PIP_FIND_LINKS="")
    says_one_sentence(done, "Is there a network")  # so it was not taken for whole


@pytest.mark.parametrize("level", ["site", "check"])
def test_checking_needs_no_programs_and_no_root(clone: Path, tools: Path, level: str) -> None:
    a_venv(clone, *LOCKS)
    (tools / "id").unlink()
    fake(tools, "id", "echo 1000")
    done = set_up(clone, level, PATH=str(tools), CHROMIUM="")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_only_tests_and_what_runs_them_ask_for_programs() -> None:
    """`make check`, `make links` and `make lock` are for editors, who may have none of them."""
    makefile = (ROOT / "Makefile").read_text("utf-8")
    asking = re.findall(r"^([\w-]+):.*\n\tsh scripts/set_up\.sh test$", makefile, re.MULTILINE)
    assert asking == ["test", "release", "soak", "bench"]


def test_a_missing_package_is_told_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "segno.py").write_text("raise ModuleNotFoundError('no segno', name='segno')\n")
    done = subprocess.run(
        [sys.executable, "-m", "scripts", "build"],
        check=False,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
    )
    says_one_sentence(done, "segno", "rm -rf .venv && make site")
    assert len(done.stderr.splitlines()) == 1


def test_without_a_browser_and_without_root_it_names_the_command(clone: Path, tools: Path) -> None:
    a_venv(clone, *LOCKS)
    (tools / "id").unlink()
    fake(tools, "id", "echo 1000")
    done = set_up(clone, "test", PATH=str(tools), CHROMIUM="")
    says_one_sentence(done, "sudo apt-get install", "chromium")
