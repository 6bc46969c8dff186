"""The file is XLIFF 1.2: what is written is read back, and nothing else is taken for it."""

import pytest

from scripts.text.units import Unit
from scripts.text.xliff import XliffError, read, write

ONE = Unit("a.md", "@title", "title", "Titel", "Title", "fresh")
TWO = Unit("b.md", "boom", "paragraph", "Een & <één>.\nTwee.", "", "missing", "Not translated yet.")
DATA = write([ONE, TWO])
TURNED = DATA.replace(b'"nl"', b'"??"').replace(b'"en"', b'"nl"').replace(b'"??"', b'"en"')
GERMAN = b'language="de"'.join(DATA.rsplit(b'language="en"', 1))  # its last page alone


def test_what_is_written_is_read_back() -> None:
    assert [(each.page, each.id, each.source, each.target) for each in read(DATA)] == [
        ("a.md", "@title", "Titel", "Title"),
        ("b.md", "boom", "Een & <één>.\nTwee.", ""),
    ]


def test_it_says_what_programs_want_to_know() -> None:
    text = DATA.decode()
    assert 'original="b.md" source-language="nl" target-language="en"' in text
    assert '<trans-unit id="boom" restype="x-paragraph" xml:space="preserve">' in text
    assert '<target state="final">Title</target>' in text
    assert "<note>Not translated yet.</note>" in text


def test_elements_that_programs_add_do_not_hide_the_text() -> None:
    marked = DATA.replace(b">Title<", b'><mrk mtype="seg">Ti</mrk>tle<')
    assert read(marked)[0].target == "Title"


def test_a_country_or_no_target_language_is_no_other_language() -> None:
    assert read(DATA.replace(b'target-language="en"', b'target-language="en-GB"')) == read(DATA)
    assert read(DATA.replace(b' target-language="en"', b"")) == read(DATA)


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"<xliff", "not sound XML"),
        (b"<tmx version='1.4'/>", "no XLIFF 1.2 but tmx"),
        (DATA.replace(b'version="1.2"', b'version="2.0"'), "2.0"),
        (b"<!DOCTYPE x [<!ENTITY a 'b'>]><x/>", "document type"),
        (b"", "not sound XML"),
        (TURNED, "'a.md' go from 'en' to 'nl', not from 'nl' to 'en'; hint: translate what"),
        (GERMAN, "'b.md' go from 'nl' to 'de', not"),
        (DATA.replace(b'source-language="nl" ', b""), "from '' to 'en'"),
    ],
)
def test_other_files_are_refused(data: bytes, fault: str) -> None:
    with pytest.raises(XliffError, match=fault):
        read(data)
