"""The Chromium on this machine, started the same way by every test and tool."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

_FLAGS = [
    "--no-sandbox",  # continuous integration is root
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def path() -> str:
    """Give the browser's path; CHROMIUM names another. Raises `RuntimeError` if there is none."""
    named = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if not named:
        raise RuntimeError("There is no Chromium. Run: make test")
    return named


@contextmanager
def started() -> Iterator[Browser]:
    """Give a browser without a cache of its own."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path(), args=_FLAGS)
        yield browser
        browser.close()
