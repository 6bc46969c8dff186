"""Firefox and WebKit read, switch language and search as Chromium does, online and offline."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

HERE = Path(__file__).parent
WAIT = 20  # seconds
ASKED = ("hechtign", "geweld")  # also in firefox.mjs: a slip of the finger, and what frightens
DUTCH = "des te groter de kans dat we ons vastklampen aan de ander."
ENGLISH = "the more likely we are to cling to the other person."


def chapters(address: str, bundle: Path) -> list[str]:
    """Give a Dutch chapter's address on the server and in the unzipped bundle."""
    return [f"{address}nl/veiligheid/", (bundle / "nl/veiligheid/index.html").as_uri()]


def is_right(found: dict[str, Any]) -> bool:
    return (
        DUTCH in found["read"]
        and found["first"][0].startswith("nl/hechting/")
        and found["first"][1].startswith("nl/telefoonnummers/")
        and found["switched"]["hash"] == "#vastklampen"
        and ENGLISH in found["switched"]["text"]
        and bool({"#hechting", "#fundament", "#optelsom"} & set(found["hits"][:3]))
        and found["landed"]
    )


def test_firefox_reads_switches_and_searches(address: str, bundle: Path) -> None:
    done = subprocess.run(
        [
            "node",
            "firefox.mjs",
            shutil.which("firefox-esr") or "firefox",
            *chapters(address, bundle),
        ],
        check=False,
        cwd=HERE,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert [is_right(each) for each in found] == [True, True], found


@pytest.fixture(scope="module")
def screen() -> Iterator[str]:
    """Give the name of a screen that nobody sees."""
    reader, writer = os.pipe()
    with subprocess.Popen(["Xvfb", "-displayfd", str(writer)], pass_fds=[writer]) as server:
        os.close(writer)
        try:
            with os.fdopen(reader) as said:
                yield f":{said.readline().strip()}"
        finally:
            server.terminate()  # else leaving the block would wait for it


@pytest.fixture
def webkit(screen: str) -> Iterator[webdriver.WebKitGTK]:
    """Give WebKitGTK's own small browser."""
    (program,) = sorted(Path("/usr/lib").glob("*/webkit2gtk-4.1/MiniBrowser"))
    options = Options()
    options.binary_location = str(program)
    options.add_argument("--automation")
    environment = {**os.environ, "DISPLAY": screen}
    service = Service(shutil.which("WebKitWebDriver"), env=environment)
    driver = webdriver.WebKitGTK(options=options, service=service)
    yield driver
    driver.quit()


@pytest.mark.parametrize("where", [0, 1], ids=["http", "file"])
def test_webkit_reads_switches_and_searches(
    where: int, webkit: webdriver.WebKitGTK, address: str, bundle: Path
) -> None:
    wait = WebDriverWait(webkit, WAIT, ignored_exceptions=[WebDriverException])  # between two pages

    def one(selector: str) -> Any:
        return wait.until(lambda driver: driver.find_element(By.CSS_SELECTOR, selector))

    webkit.get(f"{chapters(address, bundle)[where]}#vastklampen")
    read = one("#vastklampen").text
    one(".search-open").click()
    wait.until(
        lambda driver: driver.execute_script(
            "return Boolean(document.querySelector('dialog.search').search)"
        )
    )
    first = webkit.execute_script(
        "const {search} = document.querySelector('dialog.search');"
        "return arguments[0].map(text => search(text)[0]?.record.url)",
        ASKED,
    )
    webkit.execute_script("document.querySelector('dialog.search').close()")
    one("a.switch").click()
    one('html[lang="en"]')
    switched = {
        "hash": webkit.execute_script("return location.hash"),
        "text": one("#vastklampen").text,
    }
    one(".search-open").click()
    one("dialog.search input").send_keys("atachment")
    one("dialog.search li a")
    hits = webkit.execute_script(
        "return [...document.querySelectorAll('dialog.search li a')].map(each => each.hash)"
    )
    one("dialog.search li a").click()
    wait.until(lambda driver: driver.execute_script("return location.hash") == hits[0])
    one("article :target")  # the address changes before the page is read
    landed = webkit.execute_script("return Boolean(document.querySelector(':target'))")
    found = {"read": read, "first": first, "switched": switched, "hits": hits, "landed": landed}
    assert is_right(found), found
