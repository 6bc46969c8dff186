"""The way out of a page, `exit: true` in its front matter: on a page in both languages, or none."""

from collections import defaultdict
from collections.abc import Iterable

from scripts.finding import Finding
from scripts.text.pages import Page


def check(pages: Iterable[Page]) -> list[Finding]:
    """Check that each page has the way out in all languages that it has, or in none."""
    by_name: dict[str, list[Page]] = defaultdict(list)
    for page in pages:
        by_name[page.name].append(page)
    hint = "write `exit: true` at the top of both files, or of neither"
    return [
        Finding(f"docs/{page.path}", 1, "H301", "lacks the way out that its partner has", hint)
        for same in by_name.values()
        for page in same
        if not page.meta.get("exit") and any(other.meta.get("exit") for other in same)
    ]
