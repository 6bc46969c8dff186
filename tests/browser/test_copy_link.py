"""Copy link: at every passage, by keyboard, announced, and always the public address."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from scripts.project import ROOT
from scripts.text import wording
from tests.browser.conftest import URL

WORDS = wording.interface(ROOT)
PASTED = """() => {
  const field = document.createElement("textarea");
  field.id = "pasted";
  document.body.append(field);
  field.focus();
}"""


@pytest.mark.parametrize(
    ("path", "passage", "link"),
    [
        ("nl/veiligheid/", "eigen-ding", "nl/veiligheid/#eigen-ding"),
        ("nl/veiligheid/", "van-waarde", "nl/veiligheid/#van-waarde"),
        ("en/safety/", "veiligheid", "en/safety/"),
    ],
)
def test_the_keyboard_copies_and_it_is_announced(
    path: str, passage: str, link: str, online_page: Page
) -> None:
    online_page.goto(URL + path)
    button = online_page.locator(f".linkable:has(> #{passage}), #{passage}.linkable").locator(
        ".copy-link"
    )
    assert button.evaluate("each => getComputedStyle(each).opacity") == "0"
    online_page.keyboard.press("Tab")  # focus by keyboard shows it
    button.focus()
    assert button.evaluate("each => getComputedStyle(each).opacity") == "1"
    online_page.keyboard.press("Enter")
    online_page.locator("[role=status]", has_text=WORDS[path[:2]]["copy_done"]).wait_for()
    assert online_page.evaluate("navigator.clipboard.readText()") == URL + link


def test_every_heading_truth_quote_and_paragraph_has_one(online_page: Page) -> None:
    online_page.goto(f"{URL}nl/veiligheid/")
    passages = online_page.locator("article > [id], article > .linkable > [id]").count()
    assert passages > 15
    without = online_page.evaluate(
        """[...document.querySelectorAll(
            "article > :is(h1, h2, p, div)[id], article > .linkable > [id]")]
          .filter((each) => !(each.querySelector(".copy-link") ||
            each.parentNode.querySelector(":scope.linkable > .copy-link")))
          .map((each) => each.id)"""
    )
    assert without == []


def test_offline_it_copies_the_public_address(public: Path, browser: Browser) -> None:
    page = browser.new_page()
    page.goto((public / "en/safety/index.html").as_uri())
    page.locator("#eigen-ding .copy-link").focus()
    page.keyboard.press("Enter")
    page.locator("[role=status]", has_text=WORDS["en"]["copy_done"]).wait_for()
    page.evaluate(PASTED)
    page.keyboard.press("Control+V")
    assert page.locator("#pasted").input_value() == f"{URL}en/safety/#eigen-ding"
    page.close()


def test_a_site_without_an_address_copies_nothing(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}nl/veiligheid/")
    page.locator("#eigen-ding .copy-link").focus()
    page.keyboard.press("Enter")
    page.locator("[role=status]", has_text=WORDS["nl"]["copy_no_address"]).wait_for()
    page.close()


@pytest.mark.parametrize("passage", ["eigen-ding", "van-waarde", "veiligheid"])
def test_the_passage_of_a_link_is_marked_without_scripts(
    passage: str, public: Path, browser: Browser
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{(public / 'nl/veiligheid/index.html').as_uri()}#{passage}")
    marks = """each => {
      const style = getComputedStyle(each);
      return style.boxShadow !== "none" || style.outlineStyle !== "none";
    }"""
    assert page.locator(f"#{passage}").evaluate(marks)
    assert not page.locator("#loslaten").evaluate(marks)
    context.close()


def test_what_is_said_never_lies_on_the_way_out(browser: Browser, public: Path) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844}, has_touch=True)
    page.goto((public / "nl/veiligheid/index.html").as_uri())
    page.evaluate(
        "() => { document.execCommand = () => false; }"
    )  # copying fails: the longest words
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(); }")
    page.locator("#loslaten .copy-link").dispatch_event("click")
    said = page.locator(".copied", has_text=WORDS["nl"]["copy_failed"])
    said.wait_for()
    covered = page.evaluate(
        """() => {
          const box = document.querySelector(".exit .exit-now").getBoundingClientRect();
          const at = (x) => document.elementFromPoint(x, box.top + box.height / 2).className;
          return [box.left + 5, box.left + box.width / 2, box.right - 5].map(at);
        }"""
    )
    assert covered == ["exit-now"] * 3
    page.locator("#eigen-ding p").last.tap()  # and it goes when something else is touched
    said.wait_for(state="detached")
    page.close()


@pytest.mark.parametrize("place", ["public", "bundle"])
def test_a_truth_is_copied_and_given_on_with_its_public_address(
    place: str, browser: Browser, request: pytest.FixtureRequest
) -> None:
    folder: Path = request.getfixturevalue(place)
    page = browser.new_page()
    page.add_init_script("navigator.share = async (what) => { window.given = what; }")
    page.goto((folder / "en/safety/index.html").as_uri())
    copy = page.locator("#loslaten [data-copies]")
    share = page.locator("#loslaten .share")
    text = "The safer we feel in ourselves, the less need we have to check up on the other person"
    said = copy.get_attribute("data-copies") or ""
    assert said.startswith(f"Letting go\n{text} or to rein them in.")
    if place == "bundle":  # of a site without an address
        assert "http" not in said and "file:" not in said
        assert not share.is_visible()
    else:
        assert said.endswith(f"\n{URL}en/safety/#loslaten")
        share.click()
        assert page.evaluate("given.url") == f"{URL}en/safety/#loslaten"
    page.close()
