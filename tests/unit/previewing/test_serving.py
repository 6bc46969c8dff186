import re
import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from scripts.previewing.serving import Serving, is_taken


@pytest.fixture
def site(tmp_path: Path) -> Path:
    made = tmp_path / "site"
    made.mkdir()
    (made / "index.html").write_text("<body>One</body>")
    (made / "404.html").write_text("<body>Not here</body>")
    return made


@pytest.fixture
def port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        found: int = free.getsockname()[1]
    return found


@pytest.fixture
def serving(tmp_path: Path, port: int) -> Iterator[Serving]:
    made = Serving(tmp_path, port)
    yield made
    made.end()


def read(port: int, path: str) -> str:
    for _ in range(100):
        try:
            with urlopen(f"http://127.0.0.1:{port}/{path}", timeout=5) as answer:
                return str(answer.read().decode())
        except HTTPError as error:
            return str(error.read().decode())
        except OSError:
            threading.Event().wait(0.02)  # it is about to begin
    raise AssertionError("nothing is served")


def test_a_port_is_taken_while_something_serves_there() -> None:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        port = server.getsockname()[1]
        assert is_taken(port)
    assert not is_taken(port)


def test_another_site_takes_the_place_of_the_one_that_was_served(
    serving: Serving, site: Path, port: int
) -> None:
    serving.serve(site)
    assert read(port, "").startswith("<body>One")
    other = site.with_name("other")
    other.mkdir()
    (other / "index.html").write_text("<body>Two</body>")
    serving.serve(other)
    assert read(port, "").startswith("<body>Two")


def test_a_page_that_is_not_there_is_the_sites_own(serving: Serving, site: Path, port: int) -> None:
    serving.serve(site)
    assert read(port, "none/") == "<body>Not here</body>"
    (site / "404.html").unlink()
    assert "404" in read(port, "none/")


def test_browsers_wait_for_a_reload_and_are_told_of_it(
    serving: Serving, site: Path, port: int
) -> None:
    serving.serve(site)
    stated = re.search(r"livereload\((\d+), (\d+)\);", read(port, ""))
    assert stated
    told: list[str] = []
    path = f"livereload/{stated[1]}/{stated[2]}"
    browser = threading.Thread(target=lambda: told.append(read(port, path)), daemon=True)
    browser.start()
    browser.join(0.3)
    assert browser.is_alive() and not told
    serving.reload()
    browser.join(5)
    assert int(told[0]) > int(stated[1])


def test_it_says_that_another_took_its_port(
    serving: Serving, site: Path, port: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert not serving.has_failed
    with socket.socket() as other:
        other.bind(("127.0.0.1", port))
        other.listen()
        serving.serve(site)
        for _ in range(100):
            threading.Event().wait(0.02)
            if serving.has_failed:
                break
    assert serving.has_failed
    assert f"http://127.0.0.1:{port}/ cannot be served: " in capsys.readouterr().err
