"""Code of others that is served to readers: each file is what its entry says it is."""

import hashlib
from pathlib import Path
from typing import Any

from scripts import fields, toml
from scripts.finding import Finding

FOLDER = "overrides/assets/vendored"
FILE = f"{FOLDER}/vendored.toml"


def read(root: Path) -> dict[str, str]:
    """Give the SHA-256 of each file by its name. Raises `TomlError`."""

    def made(data: dict[str, Any]) -> dict[str, str]:
        entries = fields.tables(data, "file")
        return {fields.text(each, "name"): fields.text(each, "sha256") for each in entries}

    return toml.read(root, FILE, made)


def check(root: Path) -> list[Finding]:
    """Check every file in the folder against its version's SHA-256 in `vendored.toml`."""
    stated = read(root)
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
