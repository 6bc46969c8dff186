"""Signs in a received word that its text does not have, or that stand in the wrong place."""

import re
import unicodedata

SOFT_HYPHEN = "\u00ad"
_LIGATURES = re.compile("[\ufb00-\ufb06]")  # Unicode's Latin ligatures, one sign for two letters
_NO_TEXT = frozenset({"Cc", "Cf", "Cn", "Co", "Cs"})  # Unicode's categories of what is no sign
_REPLACEMENT = "\ufffd"
_RUN = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_MARK_ALONE = re.compile(r"[.,;:!?)\]]+$")
_NO_SPACE = re.compile(r"[^\W\d_]{2}[.,;:!?]+[^\W\d_]{2}")
_MIXED = re.compile(r"[^\W\d_]\d|\d(?!(?:e|de|ste|en|er)\b)[^\W\d_]")
_ADDRESS = re.compile(r"//|@|www\.")


def plain(text: str) -> str:
    """Give a word without soft hyphens, and with letters for ligatures."""
    letters = _LIGATURES.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    return letters.replace(SOFT_HYPHEN, "")


def runs(text: str) -> list[str]:
    """Give the words within what stands between two spaces (“en/of”); none of an address."""
    return [] if _ADDRESS.search(text) else _RUN.findall(text)


def odd(text: str) -> str:
    """Tell what is odd about the signs of a word; nothing if they may stand so."""
    if plain(text) != text or _REPLACEMENT in text:
        return "holds a sign that no text has"
    if any(unicodedata.category(sign) in _NO_TEXT for sign in text):
        return "holds a sign that no text has"
    if _MARK_ALONE.match(text):
        return "stands by itself: a space too many?"
    if _ADDRESS.search(text):
        return ""
    if _NO_SPACE.search(text):
        return "a space seems to be missing"
    return "letters and digits together" if _MIXED.search(text) else ""
