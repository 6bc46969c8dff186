"""What is certain is mended, what is not is listed, and what is right is left alone."""

import pytest

from scripts.importing.mending import corrected, look_up, mend
from scripts.importing.received import Part, Word

KNOWN = frozenset(
    [
        "de",
        "een",
        "en",
        "of",
        "is",
        "we",
        "wel",
        "er",
        "weer",
        "zijn",
        "haar",
        "dat",
        "je",
        "vrij",
        "vrijheid",
        "veiligheid",
        "heid",
        "onszelf",
        "avond",
        "op",
        "ouder",
        "kind",
        "kinderen",
        "vol",
        "volg",
        "orde",
        "volgorde",
        "zorg",
        "zorgen",
        "relatie",
        "problemen",
        "relatieproblemen",
        "relatie-problemen",
        "men",
        "terugnemen",
        "ver",
        "ding",
        "bedacht",
        "spelletje",
        "spel",
        "niet",
        "naar",
        "heel",
        "in",
        "fietsen",
        "wacht",
        "zee",
        "zeewacht",
        "boding",
        "vrijen",
        "eren",
    ]
) - {"heid"}


def part(*lines: str, kind: str = "paragraph") -> Part:
    words = [
        Word(word, number, place == len(line.split()) - 1)
        for number, line in enumerate(lines, start=1)
        for place, word in enumerate(line.split())
    ]
    return Part(kind, tuple(words))


def run(*lines: str) -> tuple[str, list[str]]:
    received = part(*lines)
    mends, doubts = mend(received, lambda word: word.lower() in KNOWN)
    return " ".join(corrected(received, mends)), [each.fact for each in doubts]


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("Veilig-", "heid is er."), "Veiligheid is er."),
        (("de vri jheid,",), "de vrijheid,"),
        (("(vri jheid)",), "(vrijheid)"),
        (("de vri", "jheid."), "de vrijheid."),
        (("een spel le tje.",), "een spelletje."),
        (("op onszelf", "onszelf, en"), "op onszelf, en"),
        (("is de", "de relatie"), "is de relatie"),
        (("Veilig\u00ad", "heid is er."), "Veiligheid is er."),
        (("Veilig\u2010", "heid is er."), "Veiligheid is er."),
        (("relatie\u00ad", "problemen"), "relatieproblemen"),
        (("vei\u00adligheid,",), "veiligheid,"),
        (("\ufb01etsen.",), "fietsen."),
    ],
)
def test_what_is_certain_is_mended(lines: tuple[str, ...], text: str) -> None:
    assert run(*lines) == (text, [])


@pytest.mark.parametrize(
    ("lines", "fact"),
    [
        (
            (
                "relatie-",
                "problemen",
            ),
            "a broken word, or a hyphen",
        ),
        (("ouder- kinderen",), "a broken word, or a hyphen"),
        (("we terugne men",), "may be one word"),
        (("op volg orde",), "could be one word"),
        (("op Naamate",), "no dictionary knows it"),
        (("onszelf onszelf",), "stands twice"),
        (("dat je", "je haar haar"), "stands twice"),
        (("zorg en een relatie",), "could be one word"),
        (("de zee wac ht",), "may be one word"),
        (("is Bo ding",), "may be one word"),
        (("op vei\ufffdligheid",), "holds a sign that no text has"),
        (("op ve\ufb01heid",), "holds a sign that no text has"),
        (("op\x07 de",), "holds a sign that no text has"),
        (("vrijheid , en",), "a space too many"),
        (("vrijheid,en wel",), "a space seems to be missing"),
        (("vr1jheid",), "letters and digits together"),
        (("vrijheid/vriheid",), "no dictionary knows it"),
        (("vrij-", "en er"), "a broken word, or a hyphen"),
    ],
)
def test_what_is_doubtful_is_listed_and_kept(lines: tuple[str, ...], fact: str) -> None:
    text, facts = run(*lines)
    assert text == " ".join(" ".join(lines).split())
    assert any(fact in each for each in facts)


@pytest.mark.parametrize(
    "lines",
    [
        ("dat je haar haar",),
        ("de ouder-", "en kind"),
        ("zijn zijn relatie",),
        ("heel heel",),
        ("we er wel",),
        ("vrijheid en/of veiligheid, de 2e in 1998",),
        ("kind(eren) er", "www.kind.nl"),
        ("vrijheid, vrijheid",),
        ("in 1998 is er ’s een",),
    ],
)
def test_what_is_right_is_left_alone(lines: tuple[str, ...]) -> None:
    assert run(*lines) == (" ".join(" ".join(lines).split()), [])


def test_a_word_that_breaks_off_is_kept() -> None:
    assert run("de relatie-")[0] == "de relatie-"


def test_a_heading_gets_one_capital() -> None:
    heading = part("DE EERSTE TUIN", kind="heading")
    mends, doubts = mend(heading, lambda _: False)
    assert (corrected(heading, mends), doubts) == (["De", "eerste", "tuin"], [])


def test_all_that_is_asked_was_announced() -> None:
    received = part("Veilig-", "heid is vri jheid, onszelf", "onszelf en een spel le tje")
    announced = look_up([received])
    asked: set[str] = set()

    def knows(word: str) -> bool:
        asked.add(word)
        return word in KNOWN

    mend(received, knows)
    assert asked <= announced
