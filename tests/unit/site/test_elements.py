"""Elements are found, made and moved, and no text is lost or doubled on the way."""

import pytest

from scripts.site import elements
from scripts.site.elements import Text, fragment, inside, new, texts

MARKUP = "a<b>c<!-- x -->d</b>e<i>f</i>g"


def test_text_is_given_in_order_and_comments_are_none() -> None:
    assert [str(each) for each in texts(fragment(MARKUP)) if str(each)] == list("acdefg")


@pytest.mark.parametrize("letter", list("acdefg"))
def test_any_stretch_of_text_gives_way_to_elements_between_texts(letter: str) -> None:
    tree = fragment(MARKUP)
    (text,) = (each for each in texts(tree) if str(each) == letter)
    text.replace("1", [new("u", text="2"), new("s")], "3")
    assert inside(tree) == MARKUP.replace(letter, "1<u>2</u><s></s>3", 1)


def test_text_is_within_what_it_stands_in_and_not_in_what_it_follows() -> None:
    tree = fragment("<a>x<b>y</b>z</a>w")
    found = {str(each): each.is_within("a") for each in texts(tree)}
    assert (found["x"], found["y"], found["z"], found["w"]) == (True, True, True, False)


def test_the_root_is_found_too_and_what_is_inside_it_has_the_ids() -> None:
    tree = fragment('<p id="a"><b id="b">x</b></p>')
    paragraph = elements.first(tree, "p")
    assert paragraph is not None
    assert elements.select(paragraph, "p, b") == [paragraph, *paragraph]
    assert elements.with_id(paragraph) == [*paragraph]
    assert elements.by_id(tree, "b") is paragraph[0]
    assert elements.by_id(tree, "c") is None and elements.first(tree, "h1") is None


def test_what_is_filled_holds_nothing_else_and_keeps_its_attributes() -> None:
    tree = fragment('<p class="k">x<b>y</b>z</p>w')
    elements.fill(tree[0], "1<i>2</i>3")
    assert inside(tree) == '<p class="k">1<i>2</i>3</p>w'
    elements.empty(tree[0])
    assert inside(tree) == '<p class="k"></p>w'


def test_moving_wrapping_and_putting_first_leave_the_text_around_in_place() -> None:
    tree = fragment("a<p>b<i>c</i>d</p>e<q>f</q>")
    elements.move_inside(tree[0], tree[1])
    assert inside(tree) == "a<p></p>e<q>fb<i>c</i>d</q>"
    elements.wrap(tree[0], new("div"))
    assert inside(tree) == "a<div><p></p></div>e<q>fb<i>c</i>d</q>"
    elements.put_first(tree[1], new("u"))
    assert inside(tree) == "a<div><p></p></div>e<q><u></u>fb<i>c</i>d</q>"
    elements.append_text(tree[0], "x")
    assert inside(tree[0]) == "<p></p>x"


def test_a_copy_leaves_what_follows_behind() -> None:
    copied = elements.copied(fragment("<p>a</p>b")[0])
    assert (copied.text, copied.tail) == ("a", None)


def test_words_stand_with_single_spaces_and_signs_are_escaped_inside() -> None:
    tree = fragment("  a\n <b>b &amp;</b>  c &lt; d ")
    assert elements.words(tree) == "a b & c < d"
    assert inside(tree) == "  a\n <b>b &amp;</b>  c &lt; d "
    assert str(Text(new("p"), follows=True)) == ""
