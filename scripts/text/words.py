"""The words of a sentence, and the few that a check of two languages must know."""

import re
from functools import cache
from html import unescape

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_FOREIGN = re.compile(r"(\*{1,3}|_)(?=\S).+?(?<=\S)\1\{:[^}]*\blang=[^}]*\}")
_FOREIGN_HTML = re.compile(r"<(\w+)[^>]*\blang=[^>]*>.*?</\1>")
_ATTRIBUTES = re.compile(r"\{:[^}]*\}")
_TAG = re.compile(r"</?[a-z][^>]*>", re.IGNORECASE)
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_ADDRESS = re.compile(r"<?\b(?:https?://|www\.)\S+|\b\w+(?:\.\w+)*\.[^\W\d]\w*\b")
# A capital inside a sentence: after a word or a comma, not after what may open a sentence.
_NAME = re.compile(r" (?:(?<=[\w,;)] )|(?<=\w’ ))\(?(?P<name>[A-ZÀ-Þ][\w-]*(?: [A-ZÀ-Þ][\w-]*)*)")

_CARDINALS = {
    "nl": "twee drie vier vijf zes zeven acht negen tien elf twaalf",
    "en": "two three four five six seven eight nine ten eleven twelve",
}
_ORDINALS = {
    "nl": "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende",
    "en": "first second third fourth fifth sixth seventh eighth ninth tenth",
}
_NUMBERS = {
    language: {
        word: str(value)
        for series, first in ((_CARDINALS, 2), (_ORDINALS, 1))
        for value, word in enumerate(series[language].split(), start=first)
    }
    for language in _CARDINALS
}


def _set(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_NEGATIONS = {
    "nl": _set("niet geen nooit niemand niets nergens zonder noch nee"),
    "en": _set("not no never nobody nothing nowhere without nor neither none cannot"),
}
# Frequent, and words of one of the two languages only (“of”, “in”, “is”, “we” are of both).
_FUNCTION_WORDS = {
    "nl": _set(
        "de het een en van niet voor met zijn dat er aan ook maar als bij uit naar wat worden wordt"
        " hebben heeft ons onze je jij wij hun deze dit geen wel nog kunnen ben bent onszelf des te"
        " tot hoe zich"
    ),
    "en": _set(
        "the a an and to from with that this these not for you your our their are be been have has"
        " it its as at by which who when there they but or if can will would more"
    ),
}


def words(text: str) -> list[str]:
    """Give the words of a text as they are written."""
    return _WORD.findall(text)


@cache  # each check of wording asks for every sentence
def own_words(markup: str) -> str:
    """Give what Markdown says in its page's own language: no markup, addresses, foreign words."""
    text = _without_foreign(markup)
    if "](" in text:
        text = _LINK.sub(r"\1", text)
    if "<" in text:
        text = _TAG.sub("", text)
    if "." in text[:-1] or "://" in text:
        text = _ADDRESS.sub(" ", text)
    return unescape(text.replace("*", ""))


def _without_foreign(markup: str) -> str:
    """Take out what is marked as of another language, and the marks themselves.

    Few sentences have any, which is quickly seen; to look for it takes long.
    """
    if "{:" in markup:
        markup = _FOREIGN.sub(" ", markup)
    if "<" in markup:
        markup = _FOREIGN_HTML.sub(" ", markup)
    return _ATTRIBUTES.sub("", markup) if "{:" in markup else markup


def names(markup: str) -> set[str]:
    """Give the names in a sentence: what has a capital though no sentence begins there.

    The words of a link are left out: parity compares where it leads.
    """
    text = _without_foreign(markup)
    if "](" in text:
        text = _LINK.sub("–", text)
    found = {each["name"] for each in _NAME.finditer(text)}
    return found - {"I"}


def numbers(text: str, language: str) -> list[str]:
    """Give the numbers in a text as digits, sorted; “een” and “one” are no numbers."""
    spelled = _NUMBERS[language]
    digits = re.findall(r"\d+(?:[.,:]\d+)*", text)
    plain = [re.sub(r"[.,](?=\d{3}\b)", "", each) for each in digits]
    return sorted(plain + [spelled[each] for each in _folded(text) if each in spelled])


def negations(text: str, language: str) -> int:
    """Count the words that negate."""
    known = _NEGATIONS[language]
    return sum(each in known or each.endswith("n’t") for each in _folded(text))


def function_words(text: str, language: str) -> int:
    """Count the frequent words that only `language` has."""
    known = _FUNCTION_WORDS[language]
    return sum(map(known.__contains__, _folded(text)))


@cache  # of each sentence the words of both languages are counted
def _folded(text: str) -> tuple[str, ...]:
    return tuple(words(text.casefold()))
