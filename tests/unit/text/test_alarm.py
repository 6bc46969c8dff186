from scripts.project import ROOT
from scripts.text import alarm


def test_letters_are_folded_as_the_search_folds_them() -> None:
    assert alarm.fold("Suïcide  don’t") == "suicide dont"


def test_both_languages_words_are_in_one_list_each_once() -> None:
    read = alarm.read(ROOT)
    assert {"geweld", "violence", "112", "suicide"} <= set(read.words)
    assert len(set(read.words)) == len(read.words)
    assert {"niet veilig", "not safe"} <= set(read.phrases)
