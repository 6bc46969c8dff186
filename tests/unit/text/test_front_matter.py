import pytest

from scripts.text.front_matter import PageError, read


def test_it_gives_what_is_stated_and_where_the_text_begins() -> None:
    assert read(["---", "title: a", "kind: b", "--- ", "Tekst."]) == (
        {"title": "a", "kind": "b"},
        4,
    )


@pytest.mark.parametrize(
    ("text", "line", "fact"),
    [
        ("", 1, "has no front matter"),
        ("# Titel", 1, "has no front matter"),
        ("\n---\ntitle: a\n---", 1, "has no front matter"),
        ("---\ntitle: a\n\n# Titel", 1, "front matter is not closed"),
        ("---", 1, "front matter is not closed"),
        ("---\n---", 1, "front matter holds no names and values"),
        ("---\n- a\n- b\n---", 1, "front matter holds no names and values"),
        ("---\nkind: a\ntitle: a: b\n---", 3, "front matter is broken: mapping values"),
        ("---\ntitle: !!python/object/apply:os.getcwd []\n---", 2, "front matter is broken"),
    ],
)
def test_what_is_broken_is_refused_with_its_line(text: str, line: int, fact: str) -> None:
    with pytest.raises(PageError, match=fact) as error:
        read(text.splitlines())
    assert error.value.line == line
