"""The page for practices, and what practices paste, each on a site with a public address."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from scripts.project import ROOT
from scripts.sharing import snippets
from scripts.sharing.passages import Passage
from scripts.text import wording
from tests.browser.conftest import URL

WORDS = wording.interface(ROOT)
BOTH = ("nl", "en")


@pytest.mark.parametrize(
    ("language", "address"), [("nl", "voor-praktijken"), ("en", "for-practices")]
)
def test_a_passage_is_chosen_and_copied_by_keyboard(
    language: str, address: str, online_page: Page, shared: list[Passage]
) -> None:
    online_page.goto(f"{URL}{language}/{address}/")
    assert online_page.locator(".to-take:visible").count() == 1
    online_page.get_by_label(WORDS[language]["practices_passage"], exact=True).select_option(
        "loslaten"
    )
    online_page.get_by_label(WORDS[language]["practices_in_en"], exact=True).check()
    assert online_page.locator(".to-take:visible").get_attribute("id") == "loslaten-en"
    (loslaten,) = [each for each in shared if each.id == "loslaten"]
    button = online_page.locator(".to-take:visible .code-to-copy button").nth(2)
    button.focus()
    online_page.keyboard.press("Enter")
    said = online_page.locator("[role=status]", has_text=WORDS[language]["practices_copied"])
    said.wait_for()
    copied = online_page.evaluate("navigator.clipboard.readText()")
    assert copied == snippets.link_card(loslaten, "en", URL, WORDS["en"])


def test_an_address_leads_to_one_passage(online_page: Page) -> None:
    online_page.goto(f"{URL}nl/voor-praktijken/#bevestiging-en")
    assert online_page.locator(".to-take:visible").get_attribute("id") == "bevestiging-en"


def test_without_scripts_all_are_listed(browser: Browser, public: Path) -> None:
    plain = browser.new_context(java_script_enabled=False)
    opened = plain.new_page()
    opened.goto((public / "nl/voor-praktijken/index.html").as_uri())
    assert opened.locator(".to-take:visible").count() == 18
    assert opened.locator(".to-take button").count() == 0
    plain.close()


def test_the_example_of_a_card_looks_as_the_pasted_card(
    online_page: Page, shared: list[Passage]
) -> None:
    online_page.goto(f"{URL}nl/voor-praktijken/#eigen-ding-nl")
    looks = """(card) => [card, ...card.querySelectorAll("*")].map((each) => {
      const style = getComputedStyle(each);
      return ["color", "backgroundColor", "fontFamily", "fontSize", "fontWeight", "fontStyle",
        "lineHeight", "marginBottom", "paddingLeft", "borderLeft", "textDecorationLine",
        "textAlign", "display", "hyphens"].map((name) => style[name]).join(" / ");
    })"""
    example = online_page.locator("#eigen-ding-nl .shown blockquote").evaluate(looks)
    (passage,) = [each for each in shared if each.id == "eigen-ding"]
    online_page.goto("about:blank")
    online_page.set_content(snippets.link_card(passage, "nl", URL, WORDS["nl"]))
    assert online_page.locator("blockquote").evaluate(looks) == example


# What other people's pages do to what is pasted into them.
HOSTILE = {
    "reset": """*, *::before { margin: 0; padding: 0; border: 0; font: inherit; color: inherit;
        background: transparent; list-style: none; box-sizing: content-box; text-decoration: none }
        blockquote::before { content: open-quote; font-size: 4em }""",
    "dark": """html { background: #000; color: #eee; font: 9px/1 monospace }
        p, a, blockquote, div { color: #fff !important; background: #111 }
        a { text-decoration: none; text-transform: uppercase; letter-spacing: 0.3em }
        blockquote { float: right; width: 40%; text-align: center; font-style: italic }""",
    "right-to-left": """body, p, blockquote { direction: rtl; text-align: right }
        p { text-indent: 3em; white-space: nowrap; word-spacing: 1em }""",
    "narrow": """main { width: 240px } * { font-size: 40px; line-height: 0.8 }
        p { opacity: 0.3; text-shadow: 0 0 3px red } a { display: block; padding: 2em }
        iframe { position: absolute; width: 2000px; height: 20px; margin: -5px }""",
}
_PASTED = """<!doctype html><html lang="nl"{dir}><meta charset="utf-8"><title>x</title>
<style>{style}</style><body><main><p>Voor</p>{snippet}<p id="after">Na</p></main></body></html>"""
_JUDGE = """() => {
  const own = document.querySelector("main > blockquote, main > iframe, main > a");
  const parts = [own, ...own.querySelectorAll("*")];
  const light = (colour) => {
    const [r, g, b] = colour.match(/[\\d.]+/g).map((value) => value / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const paper = light(getComputedStyle(own).backgroundColor);
  const wrong = [];
  const box = own.getBoundingClientRect();
  const main = document.querySelector("main").getBoundingClientRect();
  if (box.width > main.width + 1 || box.left < main.left - 1) wrong.push("leaves its column");
  for (const each of parts) {
    const style = getComputedStyle(each);
    if (own.localName !== "blockquote") break;
    const ink = light(style.color);
    const contrast = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
    if (contrast < 7) wrong.push(`${each.localName}: contrast ${contrast.toFixed(1)}`);
    if (parseFloat(style.fontSize) < 15) wrong.push(`${each.localName}: ${style.fontSize}`);
    if (style.direction !== "ltr" || style.opacity !== "1") wrong.push(`${each.localName}: turned`);
    if (each.clientWidth && each.scrollWidth > each.clientWidth + 1) wrong.push("spills");
  }
  if (own.localName === "iframe" && own.clientHeight !== Number(own.getAttribute("height"))) {
    wrong.push(`the frame is ${own.clientHeight} high`);
  }
  const after = document.querySelector("#after").getBoundingClientRect();
  if (own.localName !== "a" && after.top < box.bottom - 1) wrong.push("covers what follows");
  return wrong;
}"""


@pytest.mark.parametrize("hostile", HOSTILE)
def test_what_is_pasted_stays_readable_and_lets_the_page_be(
    hostile: str, online_page: Page, shared: list[Passage]
) -> None:
    online_page.set_viewport_size({"width": 800, "height": 700})
    rtl = ' dir="rtl"' if hostile == "right-to-left" else ""
    wrong = []
    tried = 0
    for make in (snippets.link, snippets.link_card, snippets.frame):
        for passage in shared:
            for language in BOTH:
                snippet = make(passage, language, URL, WORDS[language])
                online_page.set_content(
                    _PASTED.format(dir=rtl, style=HOSTILE[hostile], snippet=snippet)
                )
                tried += 1
                found = online_page.evaluate(_JUDGE)
                wrong += [f"{make.__name__} {passage.id} {language}: {each}" for each in found]
    assert tried == 54 and wrong == []


def test_a_pasted_frame_shows_the_card_and_runs_nothing(
    online_page: Page, shared: list[Passage]
) -> None:
    snippet = snippets.frame(shared[0], "en", URL, WORDS["en"])
    online_page.set_content(_PASTED.format(dir="", style="", snippet=snippet))
    card = online_page.frame_locator("iframe")
    assert card.locator("h1").inner_text() == shared[0].said["en"].title
    assert card.locator(".on a").get_attribute("target") == "_top"
