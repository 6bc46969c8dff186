"""Nothing that is being read moves when the scripts come, however late they are."""

import pytest
from playwright.sync_api import Browser, Route, ViewportSize

LATE = 300  # milliseconds
# Every shift of what was already painted, as Chromium counts it.
WATCH = """new PerformanceObserver(list => {
  for (const {value, sources} of list.getEntries())
    (window.shifts ??= []).push([value, ...sources.map(each => each.node?.className ?? "text")]);
}).observe({type: "layout-shift", buffered: true})"""
PAGES = (
    "nl/voor-praktijken/#vastklampen-en",
    *("nl/", "nl/veiligheid/", "nl/vier-waarheden/", "nl/telefoonnummers/", "en/attachment/"),
    "nl/voor-praktijken/",
)


@pytest.mark.parametrize(("width", "touch"), [(412, True), (412, False), (1280, False)])
def test_nothing_jumps_when_the_scripts_come(
    width: int, touch: bool, browser: Browser, address: str
) -> None:
    size: ViewportSize = {"width": width, "height": 823}
    context = browser.new_context(viewport=size, is_mobile=touch, has_touch=touch)
    page = context.new_page()

    def late(route: Route) -> None:
        page.wait_for_timeout(LATE)
        route.continue_()

    page.add_init_script(WATCH)
    page.route("**/reader.*.js", late)
    for path in PAGES:
        page.goto(address + path)
        page.locator(".search-open").wait_for()  # the scripts are there
        page.wait_for_timeout(100)
        assert page.evaluate("window.shifts ?? []") == [], path
    context.close()
