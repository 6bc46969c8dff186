"""What a first visit to a chapter asks of the connection, and what the search adds to it."""

from dataclasses import dataclass, field

from playwright.sync_api import Browser, Page, Request

_KINDS = ("document", "stylesheet", "script", "font", "image")
_SLOWER = 4
# The milliseconds from a key to the painted list; timed in the page, not over the wire.
_TYPE = """word => new Promise((done) => {
  const box = document.querySelector("#query");
  const list = document.querySelector("dialog.search ol");
  const start = performance.now();
  new MutationObserver(() => {
    if (list.querySelector("mark")) requestAnimationFrame(() => done(performance.now() - start));
  }).observe(list, {childList: true, subtree: true});
  box.value = word;
  box.dispatchEvent(new Event("input", {bubbles: true}));
})"""


@dataclass(frozen=True)
class View:
    """One cold view: bytes over the line by kind of file, before the search is asked."""

    requests: int
    failed: int
    kinds: dict[str, int] = field(default_factory=dict)

    @property
    def before_paint(self) -> int:
        """Give the bytes of the page and the style sheets and scripts that it waits for."""
        return self.kinds["document"] + self.kinds["stylesheet"] + self.kinds["blocking script"]

    @property
    def bare(self) -> int:
        """Give the bytes without fonts and pictures."""
        return self.whole - self.kinds["font"] - self.kinds["image"]

    @property
    def whole(self) -> int:
        """Give all bytes."""
        return sum(self.kinds.values())


@dataclass(frozen=True)
class Search:
    """Bytes from opening the search to a match; milliseconds from the first key to it."""

    asked: int
    first_key: float
    first_key_slowed: float


def view(browser: Browser, address: str) -> View:
    """View the page at `address` with an empty cache until nothing more is asked."""
    page = browser.new_context().new_page()
    ended = _watch(page)
    page.goto(address, wait_until="networkidle")
    page.wait_for_timeout(500)
    blocking = set(
        page.evaluate(
            "[...document.head.querySelectorAll('script[src]:not([defer])')].map(s => s.src)"
        )
    )
    kinds = dict.fromkeys((*_KINDS, "blocking script"), 0)
    for request in ended:
        kind = "blocking script" if request.url in blocking else request.resource_type
        kinds[kind if kind in kinds else "script"] += request.sizes()["responseBodySize"]
    failed = sum(1 for each in ended if (answer := each.response()) is None or not answer.ok)
    page.context.close()
    return View(len(ended), failed, kinds)


def search(browser: Browser, address: str, word: str) -> Search:
    """Open our search, type `word` and wait for a match."""
    asked = 0
    times = []
    for slower in (1, _SLOWER):
        page = browser.new_context().new_page()
        page.goto(address, wait_until="networkidle")
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
        ended = _watch(page)
        page.click(".search-open")
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(300)
        times.append(page.evaluate(_TYPE, word))
        asked = sum(request.sizes()["responseBodySize"] for request in ended)
        page.context.close()
    return Search(asked, *times)


def _watch(page: Page) -> list[Request]:
    ended: list[Request] = []
    page.on("requestfinished", lambda request: ended.append(request))
    page.on("requestfailed", lambda request: ended.append(request))
    return ended
