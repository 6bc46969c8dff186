"""What a server answers, and the security headers that the policy has for an address."""

import http.client
import re

from scripts.publishing import policy


def ask(
    port: int, path: str, method: str = "GET", **headers: str
) -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request(method, path, headers={n.replace("_", "-"): v for n, v in headers.items()})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    found = answer.headers  # one that comes twice is joined here, as browsers join it
    return answer.status, {n.lower(): ", ".join(found.get_all(n, [])) for n in found}, body


def has_all_headers(headers: dict[str, str], expected: dict[str, str]) -> bool:
    return all(headers.get(name.lower()) == value for name, value in expected.items())


def security(headers: dict[str, str], names: dict[str, str]) -> dict[str, str]:
    """Give the security headers of an answer, by the names that the policy has for them."""
    return {name: headers[name.lower()] for name in names if name.lower() in headers}


def expected_at(path: str, ordinary: dict[str, str], status: int = 200) -> dict[str, str]:
    """Give the security headers that the policy has for an address."""
    if re.match(policy.CARDS, path):
        return policy.card_headers(ordinary)
    return ordinary | (policy.OPEN if status == 200 and re.match(policy.SHARED, path) else {})
