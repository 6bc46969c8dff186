"""The archive for Kiwix, where libzim itself writes."""

import subprocess
import sys
from pathlib import Path

from scripts.project import ROOT

WITHOUT_ROOM = """
import pathlib, resource, signal, sys
from scripts.downloads import volume, zim
from scripts.project import ROOT
edition = volume.read(ROOT, "https://example.org/", 1795500000)
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))  # bytes a file
try:
    zim.write(ROOT, edition, pathlib.Path(sys.argv[1]))
except OSError as error:
    sys.exit(str(error))
"""


def test_a_full_disk_is_told_as_one(tmp_path: Path) -> None:
    """In a process of its own, since it cannot get its room back."""
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_ROOM, str(tmp_path / "a.zim")],
        check=False,
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert "libzim could not write it" in done.stderr
    assert "is the disk full?: 'a.zim'" in done.stderr
