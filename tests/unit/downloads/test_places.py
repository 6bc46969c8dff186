"""A link to a place names the file in which the place stands."""

from scripts.downloads.places import with_files


def test_links_name_the_file_of_their_place() -> None:
    texts = {
        "een": '<h1 id="a">Eén</h1><a href="#b">b</a> <a href="#a">a</a>',
        "twee": '<p id="b">Twee</p><a href="https://x.example/#b">elders</a>',
    }
    assert with_files(texts) == {
        "een": '<h1 id="a">Eén</h1><a href="twee#b">b</a> <a href="een#a">a</a>',
        "twee": texts["twee"],
    }
