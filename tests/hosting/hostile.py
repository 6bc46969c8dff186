"""Requests that no reader sends: what a server must answer without giving anything away."""

import random
import re
import socket
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

HIDDEN = (
    "/_headers",
    "/_redirects",
    "/.git/config",
    "/.env",
    "/nl/.htaccess",
    "/index.html.gz",
    "/index.html.br",
)

# Requests that have begun, and of which the rest never comes.
NEVER_DONE = {
    "header": b"GET /nl/ HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ",
    "body": b"POST /nl/ HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 900\r\n\r\n",
}


@dataclass(frozen=True)
class Attack:
    """The bytes to send, and of which kind they are; `pause` seconds halfway, when slow."""

    kind: str
    data: bytes
    pause: float = 0


def attacks(count: int, seed: int = 20261124) -> Iterator[Attack]:
    """Give `count` requests, the kinds in turn."""
    chance = random.Random(seed)
    makers = (_traversal, _encoding, _oversize, _method, _range, _slow, _malformed, _hidden)
    for number in range(count):
        yield makers[number % len(makers)](chance)


def _request(path: str, method: str = "GET", extra: str = "") -> bytes:
    head = f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n{extra}\r\n"
    return head.encode("latin-1")


def _traversal(chance: random.Random) -> Attack:
    up = chance.choice(["../", "..%2f", "%2e%2e/", "%2e%2e%2f", "..\\", "..%5c", "..;/", "....//"])
    start = chance.choice(["/", "/nl/", "/assets/", "/downloads/", "//", "/nl/veiligheid/"])
    goal = chance.choice(["secret.txt", "etc/passwd", "nginx.conf", "Caddyfile", "previous/"])
    return Attack("traversal", _request(start + up * chance.randint(1, 12) + goal))


def _encoding(chance: random.Random) -> Attack:
    odd = [
        "%00",
        "%c0%ae%c0%ae/",
        "%252e%252e%252f",
        "%u002e",
        "%ff",
        "%",
        "%zz",
        "\xff\xfe",
        "%0d%0aX: y",
    ]
    path = "/nl/" + "".join(chance.choice(odd) for _ in range(chance.randint(1, 5))) + "secret.txt"
    return Attack("encoding", _request(path))


def _oversize(chance: random.Random) -> Attack:
    size = chance.choice([9_000, 20_000, 70_000])
    if chance.random() < 0.4:
        return Attack("oversize", _request("/" + "a" * size))
    if chance.random() < 0.5:
        return Attack("oversize", _request("/nl/", extra=f"X-Long: {'b' * size}\r\n"))
    return Attack("oversize", _request("/", "POST", f"Content-Length: {size}\r\n") + b"c" * size)


def _method(chance: random.Random) -> Attack:
    names = [
        "POST",
        "PUT",
        "DELETE",
        "PATCH",
        "TRACE",
        "CONNECT",
        "OPTIONS",
        "PROPFIND",
        "get",
        "X",
    ]
    path = chance.choice(["/", "/nl/", "/en/safety/", "/downloads/", "*"])
    return Attack("method", _request(path, chance.choice(names), "Content-Length: 0\r\n"))


def _range(chance: random.Random) -> Attack:
    many = ",".join(f"{n}-{n + 1}" for n in range(chance.randint(1, 400)))
    ranges = chance.choice([many, "5-1", "-1", "99999999-", "0-18446744073709551615", "a-b", "-0"])
    return Attack("range", _request("/nl/", extra=f"Range: bytes={ranges}\r\n"))


def _slow(chance: random.Random) -> Attack:
    path = chance.choice(["/nl/", "/en/", "/../secret.txt"])
    return Attack("slow", _request(path), pause=chance.uniform(0.05, 0.3))


def _malformed(chance: random.Random) -> Attack:
    lines = [
        b"GET /nl/ HTTP/9.9\r\n\r\n",
        b"GET /nl/\r\n\r\n",
        b"GET  /nl/  HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET /nl/ HTTP/1.1\r\nNo colon\r\n\r\n",
        b"GET /nl/ HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        _request("/nl/", extra="Transfer-Encoding: chunked\r\nContent-Length: 3\r\n") + b"abc",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        _request("http://other.example/nl/"),
        b"\x00" * 50 + b"\r\n\r\n",
    ]
    return Attack("malformed", chance.choice(lines))


def _hidden(chance: random.Random) -> Attack:
    return Attack("hidden", _request(chance.choice(HIDDEN)))


def send(port: int, attack: Attack, patience: float = 5) -> bytes:
    """Send one attack; gives all that came back, waiting `patience` seconds for more."""
    answer = b""
    half = len(attack.data) // 2 if attack.pause else len(attack.data)
    with socket.create_connection(("127.0.0.1", port), timeout=patience) as line:
        with suppress(OSError):  # the server hung up, which is an answer too
            line.sendall(attack.data[:half])
            time.sleep(attack.pause)
            line.sendall(attack.data[half:])
            line.shutdown(socket.SHUT_WR)
        with suppress(OSError):
            while part := line.recv(65536):
                answer += part
    return answer


def parsed(answer: bytes) -> tuple[str, dict[str, str], bytes]:
    """Give an answer's status, headers and body; no status if it is no HTTP."""
    head, _, body = answer.partition(b"\r\n\r\n")
    status = re.match(rb"HTTP/1\.[01] (\d{3})", head)
    lines = (line.partition(": ") for line in head.decode("latin-1").splitlines()[1:])
    headers = {header.lower(): value for header, _, value in lines}
    return (status[1].decode() if status else ""), headers, body


def drip(port: int, opening: bytes, most: float) -> bytes:
    """Send `opening`, then byte upon byte until the server hangs up, or for `most` seconds."""
    answer = b""
    begun = time.monotonic()
    with socket.create_connection(("127.0.0.1", port), timeout=0.1) as line:
        line.sendall(opening)
        while time.monotonic() - begun < most:
            try:
                line.sendall(b"a")
                part = line.recv(65536)
            except TimeoutError:
                continue  # it still waits for us
            except OSError:
                break
            if not part:
                break
            answer += part
    return answer
