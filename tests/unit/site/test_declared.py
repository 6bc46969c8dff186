"""What pages say of themselves is read as it stands, and as nothing where it is not said."""

from scripts.site import declared
from scripts.site.html import parse

PAGE = parse(
    '<html lang="nl"><head><title>Een  · twee · Werk</title><meta name="description" content="Wat">'
    '<link rel="canonical" href="https://a.example/nl/">'
    '<link rel="alternate" hreflang="en" href="https://a.example/en/">'
    '<link rel="alternate" type="application/atom+xml" href="feed.atom"></head>'
    '<body><article data-kind="help"><h1>Een <em>kop</em></h1></article></body></html>'
)
BARE = parse("<title>Kaal</title><p>x</p>")


def test_a_page_is_known_by_what_it_says() -> None:
    assert declared.title(PAGE) == "Een · twee"
    assert declared.heading(PAGE) == "Een kop"
    assert declared.description(PAGE) == "Wat"
    assert declared.canonical(PAGE) == "https://a.example/nl/"
    assert declared.kind(PAGE) == "help"
    assert declared.language(PAGE) == "nl"
    assert declared.alternates(PAGE) == {"en": "https://a.example/en/"}


def test_what_is_not_said_is_nothing() -> None:
    assert declared.heading(BARE) == declared.title(BARE) == "Kaal"
    silent = (declared.description, declared.canonical, declared.kind, declared.language)
    assert [each(BARE) for each in silent] == [""] * 4
    assert declared.alternates(BARE) == {}
    assert declared.title(parse("<p>x</p>")) == declared.heading(parse("<p>x</p>")) == ""
