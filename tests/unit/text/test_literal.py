"""Plain words stay plain words when Python-Markdown reads them."""

import pytest
from markdown import Markdown

from scripts.text.literal import literal


@pytest.mark.parametrize(
    ("words", "html"),
    [
        ("‘Ik & jij’", "‘Ik &amp; jij’"),
        ('"A" <b> c', '"A" &lt;b&gt; c'),
        ("*ster* _streep_ `code`", "*ster* _streep_ `code`"),
        ("[haak](adres) {: .klasse }", "[haak](adres) {: .klasse }"),
        (r"een \ en C#", r"een \ en C#"),
        ("&nbsp; als woord", "&amp;nbsp; als woord"),
    ],
)
def test_words_mean_just_themselves_in_a_link(words: str, html: str) -> None:
    made = Markdown(extensions=["attr_list"]).convert(f"Zie [{literal(words)}](a.md).")
    assert made == f'<p>Zie <a href="a.md">{html}</a>.</p>'
