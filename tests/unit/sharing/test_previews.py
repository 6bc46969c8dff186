"""The pictures that go with links: small, the same every time, and never without a word."""

import io

import pytest
from PIL import Image

from scripts.sharing import previews
from scripts.sharing.previews import Preview

LONG = "Meervoudigepersoonlijkheidsstoornisbehandelingsrichtlijn"
PREVIEWS = {
    "a truth": Preview("Loslaten", "Hoe veiliger we ons voelen, hoe minder behoefte.", "Raak"),
    "a quote": Preview("", "When we feel anxious, we seek out the other person.", "In touch"),
    "signs": Preview("“Ding” & <b>", "‘Zo’ – *en* & <script>é</script> …", "Raak & raken"),
    "a long title": Preview(f"{LONG} {LONG}", "Tekst.", "Raak"),
    "an endless title": Preview(" ".join([LONG] * 12), "Tekst.", "Raak"),
    "a long text": Preview("Titel", "Woorden die maar doorgaan. " * 60, "Raak"),
    "one long word": Preview("Titel", "a" * 900, "Raak"),
}


@pytest.mark.parametrize("preview", PREVIEWS.values(), ids=PREVIEWS.keys())
def test_a_picture_is_of_the_right_size_and_light(preview: Preview) -> None:
    drawn = previews.draw(preview)
    assert len(drawn) < 60_000
    image = Image.open(io.BytesIO(drawn)).convert("L")
    assert image.size == previews.SIZE
    # Nothing runs into the edges: they are all paper, but for the bar on the left.
    for edge in ((30, 0, 1200, 40), (1120, 0, 1200, 630), (30, 600, 1200, 630)):
        darkest = image.crop(edge).getextrema()[0]
        assert isinstance(darkest, int | float) and darkest > 200, (edge, darkest)


def test_the_same_text_gives_the_same_bytes() -> None:
    assert previews.draw(PREVIEWS["signs"]) == previews.draw(PREVIEWS["signs"])


def test_the_words_stand_in_the_alternative_text_whole() -> None:
    assert (
        PREVIEWS["signs"].alt == "“Ding” & <b>. ‘Zo’ – *en* & <script>é</script> … – Raak & raken"
    )
    assert PREVIEWS["a long text"].alt.count("Woorden") == 60
