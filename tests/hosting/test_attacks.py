"""On the real nginx and Caddy under hostile requests, slow ones, and load."""

import re
import shutil
import subprocess
import time
from collections import Counter
from pathlib import Path

import pytest

from scripts.publishing import hosting
from tests.hosting import hostile
from tests.hosting.answers import ask, security
from tests.hosting.publishing import SOAK, write_report
from tests.hosting.servers import NAMES, running

ATTACKS = 1600 if SOAK else 160
REQUESTS = 1_000_000 if SOAK else 5_000


def test_hostile_requests_get_nothing(port: int, ordinary: dict[str, str]) -> None:
    """Go's web server, below Caddy, refuses what is no HTTP by itself, with a bare line."""
    kinds: Counter[str] = Counter()
    statuses: Counter[str] = Counter()
    bare: Counter[str] = Counter()
    name = ask(port, "/nl/")[1].get("server", "caddy")
    for attack in hostile.attacks(ATTACKS):
        answer = hostile.send(port, attack)
        kinds[attack.kind] += 1
        assert b"SECRET-OUTSIDE-THE-ROOT" not in answer, attack
        assert b"root:x:" not in answer, attack
        status, headers, body = hostile.parsed(answer)
        if status:
            statuses[status] += 1
            assert status not in ("500", "502"), (attack, headers)
            if security(headers, ordinary) != ordinary:
                bare[status] += 1
                assert name == "caddy" and body.count(b"\n") < 2, (attack, headers)
                assert not security(headers, ordinary), (attack, headers)
    assert ask(port, "/nl/")[0] == 200
    report = {"requests": sum(kinds.values()), "kinds": kinds, "statuses": statuses, "bare": bare}
    write_report(f"hostile-{name}", report)


@pytest.mark.parametrize("name", NAMES)
def test_who_never_finishes_a_request_is_cut_off(name: str, place: Path, tmp_path: Path) -> None:
    """Slow loris: a header, or a body, that comes byte by byte. In earnest with our ten seconds."""
    patience = hosting.PATIENCE if SOAK else 1
    lasted: dict[str, float] = {}
    with running(name, place / "site", tmp_path / "run", patience=patience) as listening:
        for part, opening in hostile.NEVER_DONE.items():
            begun = time.monotonic()
            answer = hostile.drip(listening, opening, patience + 4)
            lasted[part] = round(time.monotonic() - begun, 2)
            assert lasted[part] < patience + 2, (part, answer)
            assert ask(listening, "/nl/")[0] == 200
        assert lasted["header"] > patience / 2, "it was cut off for another reason"
    write_report(f"slow-{name}", {"patience": patience, "seconds": lasted})


def test_load_is_carried_without_an_error(port: int) -> None:
    wrk = shutil.which("wrk")
    assert wrk, "wrk is missing: apt-get install wrk"
    connections = 1000 if SOAK else 100
    total = 0
    said = ""
    while total < REQUESTS:
        seconds = 30 if SOAK else 1
        command = [wrk, "-t2", f"-c{connections}", f"-d{seconds}s", "--timeout", "10s", "--latency"]
        url = f"http://127.0.0.1:{port}/nl/veiligheid/"
        said = subprocess.run([*command, url], check=True, capture_output=True, text=True).stdout
        assert "Socket errors" not in said, said
        assert "Non-2xx" not in said, said
        found = re.search(r"(\d+) requests in", said)
        assert found
        total += int(found[1])
    name = ask(port, "/nl/")[1].get("server", "caddy")
    write_report(f"load-{name}", {"requests": total, "connections": connections, "last": said})
