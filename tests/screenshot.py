"""`python -m tests.screenshot`: take the README's picture of the built site, anew."""

import io

from PIL import Image

from scripts.project import ROOT
from tests import chromium
from tests.serving import serve

PAGES = (("nl/veiligheid/", 390), ("en/safety/", 1200))
HEIGHT, GAP = 800, 12
GREY = (136, 136, 136)


def main() -> None:
    """Write screenshot.png: the chapter on safety, in Dutch on a phone and in English."""
    taken = []
    with chromium.started() as browser, serve(ROOT / "build/site") as address:
        for path, width in PAGES:
            page = browser.new_page(viewport={"width": width, "height": HEIGHT})
            for _ in range(2):  # the second time with its fonts at hand
                page.goto(address + path, wait_until="networkidle")
            taken.append(Image.open(io.BytesIO(page.screenshot())))
    whole = Image.new("RGB", (sum(each.width for each in taken) + GAP, HEIGHT), GREY)
    at = 0
    for each in taken:
        whole.paste(each, (at, 0))
        at += each.width + GAP
    whole.quantize(128).save(ROOT / "screenshot.png", optimize=True)


if __name__ == "__main__":
    main()
