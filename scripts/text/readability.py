"""How easy a text reads, as a number from about 0 (hard) to 100 (easy). Advice, never a gate.

Flesch (1948) for English; Douma (1960) fitted the same measure to Dutch. Syllables are counted
by spelling, as hyphenation patterns leave out places where a line may not break: a Dutch
syllable is a vowel sign or one of the fixed pairs and triples; an English one a group of vowel
signs, with the commonest silent and separate ones set right. A word in twenty may be one off.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from scripts.text.words import own_words, words

_DUTCH = re.compile(
    r"eeu|ieu|aai|ooi|oei|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|au|ou|[aeiouyäëïöüáéíóúàèìòùâêîôû]"
)
_ENGLISH = re.compile(r"[aeiouy]+")
_SILENT = re.compile(
    r"(?<=[^aeiouyl])e$|(?<=[aeiouy])le$|(?<=[aeiouy]l)e$|(?<=[^aeioutd])ed$"
    r"|(?<=[^aeiouscxzg])(?<!ch)(?<!sh)es$"
    r"|(?<=[^aeiou])e(?=(?:ly|ty|less|ment|ness|ful|thing|where)$)"
)
_SEPARATE = re.compile(
    r"(?<![tscg])i[aou](?!u)|(?<!fr)(?<!t)ie(?=n)|[aeo]ing|ua[lt]|[^aeiou]y[aeiou]"
    r"|real(?=[iy])|dea(?=s?$)|crea(?=t)|rea(?=ss)"
)


@dataclass(frozen=True)
class Count:
    """The sentences, words and syllables of a text in one language."""

    language: str
    sentences: int = 0
    words: int = 0
    syllables: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(
            self.language,
            self.sentences + other.sentences,
            self.words + other.words,
            self.syllables + other.syllables,
        )

    @property
    def ease(self) -> int | None:
        """Give the reading ease; None for less than a sentence."""
        if not (self.sentences and self.words):
            return None
        length, weight = self.words / self.sentences, self.syllables / self.words
        if self.language == "nl":
            return round(206.84 - 0.93 * length - 77 * weight)
        return round(206.835 - 1.015 * length - 84.6 * weight)


def count(sentences: Iterable[str], language: str) -> Count:
    """Count Markdown `sentences`, one an item."""
    said = [found for text in sentences if (found := words(own_words(text)))]
    every = [word for found in said for word in found]
    return Count(language, len(said), len(every), sum(syllables(word, language) for word in every))


def syllables(word: str, language: str) -> int:
    """Count the syllables of a word, at least one."""
    folded = word.casefold()
    if language == "nl":
        return max(1, len(_DUTCH.findall(folded)))
    parts = re.split(r"[-’']", folded)
    return max(1, sum(_english(part) for part in parts))


def _english(word: str) -> int:
    found = len(_ENGLISH.findall(word)) - len(_SILENT.findall(word))
    return max(found + len(_SEPARATE.findall(word)), 1 if len(word) > 2 else 0)
