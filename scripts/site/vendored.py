"""Code of others that is served to readers: each file is what its entry says it is."""

import hashlib
import tomllib
from pathlib import Path

from scripts.finding import Finding

FOLDER = "overrides/assets/vendored"
FILE = f"{FOLDER}/vendored.toml"


def check(root: Path) -> list[Finding]:
    """Check every file in the folder against its version's SHA-256 in `vendored.toml`."""
    entries = tomllib.loads((root / FILE).read_text("utf-8"))["file"]
    stated = {entry["name"]: entry["sha256"] for entry in entries}
    there = {path.name: path for path in (root / FOLDER).iterdir() if path.name != Path(FILE).name}
    findings = [
        Finding(f"{FOLDER}/{name}", 0, "V101", "has no entry", f"add it to {FILE}")
        for name in sorted(there.keys() - stated.keys())
    ]
    for name, checksum in stated.items():
        file = f"{FOLDER}/{name}"
        if name not in there:
            fact = "is missing"
        elif hashlib.sha256(there[name].read_bytes()).hexdigest() != checksum:
            fact = "is not the file its entry describes"
        else:
            continue
        hint = f"restore it: git checkout -- {file}; for a new version, mend {FILE} too"
        findings.append(Finding(file, 0, "V102", fact, hint))
    return findings
