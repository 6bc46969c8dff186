"""What must hold beyond axe: targets, keyboard, narrow screens, wide spacing, no motion."""

import json

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.access.pages import CHAPTERS, PAGES

TARGET = 44  # CSS pixels, WCAG 2.2 success criterion 2.5.5 (AAA)
# Links inside a sentence or a paragraph of links are excepted there too.
SMALL_TARGETS = f"""[...document.querySelectorAll('a[href], button, input, select, summary')]
  .filter(each => each.checkVisibility({{visibilityProperty: true, opacityProperty: true}}))
  .filter(each => {{
    const around = each.parentElement.closest('p, li, dd, figcaption, td, blockquote, h1, h2, h3');
    const inText = getComputedStyle(each).display === 'inline' && around &&
      around.textContent.trim().length > each.textContent.trim().length;
    if (inText) return false;
    const box = (each.labels?.[0] ?? each).getBoundingClientRect();
    const own = each.getBoundingClientRect();
    if (own.right <= 0 || own.bottom <= 0) return false; // comes into view with the focus
    return Math.max(box.width, own.width) < {TARGET} || Math.max(box.height, own.height) < {TARGET};
  }})
  .map(each => {{
    const {{width, height}} = each.getBoundingClientRect();
    return `${{each.outerHTML.slice(0, 90)}}: ${{Math.round(width)}} x ${{Math.round(height)}}`;
  }})"""
SPACING = (
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important;"
    " word-spacing: 0.16em !important } p { margin-bottom: 2em !important }"
)
CUT_OFF = """[...document.querySelectorAll('body *')]
  .filter(each => each.checkVisibility() && each.clientWidth > 1)
  .filter(each => {
    const clips = /hidden|clip/.test(getComputedStyle(each).overflow);
    return clips &&
      (each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1);
  })
  .map(each => each.outerHTML.slice(0, 90))"""
FOCUS = """() => {
  const each = document.activeElement;
  const box = each.getClientRects()[0]; // of a link on two lines, the first
  const middle = [box.left + box.width / 2, box.top + Math.min(box.height / 2, 20)];
  const top = document.elementFromPoint(...middle);
  const style = getComputedStyle(each);
  return {
    html: each.outerHTML.slice(0, 90),
    inView: box.top >= -1 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    uncovered: Boolean(top && (each.contains(top) || top.contains(each))),
    ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    order: [...document.querySelectorAll('*')].indexOf(each),
  };
}"""
FOCUSABLE = """[...document.querySelectorAll('a[href], button, input, select, summary')]
  .filter(each => each.checkVisibility({visibilityProperty: true}) && !each.disabled)
  .filter(each => each.type !== 'radio' || each.checked).length"""


@pytest.mark.parametrize("path", PAGES)
def test_targets_are_large_enough_and_nothing_is_cut_off(
    path: str, browser: Browser, address: str
) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(address + path)
    small = page.evaluate(SMALL_TARGETS)
    page.set_viewport_size({"width": 1280, "height": 844})
    small += page.evaluate(SMALL_TARGETS)
    page.set_viewport_size({"width": 320, "height": 256})  # 1280 x 1024 at 400 % zoom
    narrow = page.evaluate("document.documentElement.scrollWidth")
    page.evaluate(
        "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css);"
        " document.adoptedStyleSheets.push(sheet) }",
        SPACING,
    )
    spaced = page.evaluate("document.documentElement.scrollWidth")
    cut_off = page.evaluate(CUT_OFF)
    page.close()
    assert small == []
    assert (narrow, spaced, cut_off) == (320, 320, [])


@pytest.mark.parametrize("path", PAGES)
def test_the_keyboard_reaches_everything_in_order_and_in_view(
    path: str, browser: Browser, address: str
) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(address + path)
    expected = page.evaluate(FOCUSABLE)
    seen = []
    for _ in range(expected):
        page.keyboard.press("Tab")
        seen.append(page.evaluate(FOCUS))
    page.close()
    assert [each for each in seen if not (each["inView"] and each["uncovered"])] == []
    assert [each["html"] for each in seen if not each["ring"]] == []
    order = [each["order"] for each in seen]
    assert order == sorted(set(order)), json.dumps(seen, indent=1)


@pytest.mark.parametrize("path", PAGES)
def test_nothing_moves_for_those_who_asked_for_less_motion(
    path: str, browser: Browser, address: str
) -> None:
    page = browser.new_page(reduced_motion="reduce")
    page.goto(address + path)
    moving = page.evaluate(
        "[document.documentElement, ...document.querySelectorAll('body, body *')].filter(each =>"
        " { const s = getComputedStyle(each);"
        " return parseFloat(s.transitionDuration) > 0.01 || parseFloat(s.animationDuration) > 0.01"
        " || s.scrollBehavior === 'smooth' }).map(each => each.outerHTML.slice(0, 90))"
    )
    page.close()
    assert moving == []


def search_opened(browser: Browser, address: str, language: str) -> Page:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(address + CHAPTERS[language])
    page.focus(".search-open")
    page.keyboard.press("Enter")
    expect(page.locator("dialog.search input")).to_be_focused()
    return page


@pytest.mark.parametrize("language", CHAPTERS)
def test_the_search_is_named_closed_by_escape_and_gives_the_focus_back(
    language: str, browser: Browser, address: str
) -> None:
    page = search_opened(browser, address, language)
    name = {"nl": "Zoek in de tekst", "en": "Search the text"}[language]
    expect(page.get_by_role("dialog", name=name)).to_be_visible()
    page.keyboard.type({"nl": "veilig", "en": "safe"}[language])
    page.wait_for_selector("dialog.search li")
    page.keyboard.press("Escape")
    expect(page.locator("dialog.search")).not_to_be_visible()
    expect(page.locator(".search-open")).to_be_focused()
    page.close()


def test_the_first_tab_skips_to_the_text(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}nl/veiligheid/")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Naar de tekst")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.close()


@pytest.mark.parametrize("path", CHAPTERS.values())
def test_forced_colours_keep_what_carries_meaning(
    path: str, browser: Browser, address: str
) -> None:
    page = browser.new_page(forced_colors="active")
    page.goto(address + path)
    borders = page.evaluate(
        "[...document.querySelectorAll('article .admonition')].map(each =>"
        " { const s = getComputedStyle(each);"
        " return Math.max(parseFloat(s.borderTopWidth), parseFloat(s.borderLeftWidth),"
        " s.outlineStyle === 'none' ? 0 : parseFloat(s.outlineWidth)) })"
    )
    page.close()
    assert borders and min(borders) >= 1, "a card without a border is no card in forced colours"


def test_a_chapter_is_readable_without_scripts_and_styles(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.route("**/*.css", lambda route: route.abort())
    page.goto(f"{address}nl/veiligheid/")
    expect(page.locator("#bevestiging")).to_contain_text("bevestiging en geruststelling")
    expect(page.locator('a[hreflang="en"]').first).to_be_visible()
    context.close()
