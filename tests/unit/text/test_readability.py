"""Syllables are counted by spelling; the formulas are Flesch's and Douma's."""

import pytest

from scripts.text.readability import Count, count, syllables

# Words of this edition and some that are hard to count, with their syllables.
DUTCH = """
relatie 3 veiligheid 3 opbouwen 3 gezonde 3 marathon 3 voedingspatroon 4 strategieën 4 realiteit 4
emotionele 6 seksuele 4 beschikbaarheid 4 evenwichtiger 5 veerkrachtiger 4 individu 4 ideeën 3
tegelijkertijd 5 geruststelling 4 bevestiging 4 onderhouden 4 vrouw 1 nieuw 1 leeuw 1 groei 1
mooie 2 fysieke 3 teleurstellingen 5 intimiteit 4 we 1 onze 2 hechting 2 duurzame 3 óf 1
tevredenheid 4 vastklampen 3 onveiliger 4 zoeken 2 ouders 2 beïnvloeden 4 zijn 1 vrijheid 2
"""
ENGLISH = """
relationship 4 safety 2 building 2 healthy 2 marathon 3 preparation 4 strategy 3 reality 4
emotional 4 sexual 3 availability 6 balanced 2 resilient 4 individual 5 reassurance 4 ideas 3
affirmation 4 maintain 2 wellbeing 3 being 2 physical 3 disappointments 4 intimacy 4 feel 1 safe 1
attached 2 contributes 3 satisfaction 4 people 2 the 1 possible 3 cling 1 based 1 created 3
needed 2 whole 1 table 2 places 2 roses 2 reaches 2 securely 3 reliable 4 predictable 4 insecure 3
themselves 2 other 2 existence 3 relationships 4 experience 4 footing 2 really 3 childhood 2
trust 1 moved 1 rewarding 3 like 1 something 2 finish 2 effort 2 chances 2 wholeness 2 smiled 1
doing 2 science 2 friend 1 step-by-step 3 don’t 1 I 1
"""


@pytest.mark.parametrize(("listed", "language"), [(DUTCH, "nl"), (ENGLISH, "en")])
def test_syllables_of_known_words(listed: str, language: str) -> None:
    known = listed.split()
    pairs = list(zip(known[::2], map(int, known[1::2]), strict=True))
    wrong = {
        word: counted for word, real in pairs if (counted := syllables(word, language)) != real
    }
    assert len(wrong) <= len(pairs) // 20, wrong


def test_sentences_words_and_syllables_are_counted_without_markup() -> None:
    counted = count(["We *leren*{: lang=nl } [vertrouwen](a.md).", "En, 12!", "–"], "nl")
    assert counted == Count("nl", sentences=2, words=3, syllables=5)


def test_the_formulas() -> None:
    assert Count("nl", 2, 20, 30).ease == round(206.84 - 0.93 * 10 - 77 * 1.5)
    assert Count("en", 2, 20, 30).ease == round(206.835 - 1.015 * 10 - 84.6 * 1.5)
    assert Count("nl").ease is None


def test_counts_add_up() -> None:
    assert Count("nl", 1, 10, 15) + Count("nl", 2, 5, 5) == Count("nl", 3, 15, 20)
