"""Attribute lists: where they may stand, and what they may say."""

import pytest

from scripts.text import attributes

FINE = """\
---
title: T
---

# Title {: #title .redactie }

Words *à vous*{: lang=fr } and [a *link*](x.md){: .redactie }, a \\{ and `{: #code }`.
*One*{: .redactie lang=nl }
{: #block .citaat .nu }

/// waarheid | T
    attrs: {id: x}

Words.
///
"""


def test_lists_that_markdown_reads_are_fine() -> None:
    assert list(attributes.check("a.md", FINE)) == []


@pytest.mark.parametrize(
    "line",
    [
        "Words {: Nobody wrote this. }",
        "Words {: #id }",
        "Words{: .redactie }",
        "(words){: .redactie }",
        "2 *{: .redactie }",
        "{: #id }\nMore words.",
        "{: #id }more",
        '{: #id onclick="x" }',
        "{: .unknown }",
        "{: #id lang=fr }",
        "*x*{: #id }",
        "*x*{: style=x }",
        "*x*{.redactie}",
        "# Title { #id }",
        "/// waarheid | T {: #id }",
        "/// waarheid | T\n    attrs: {id: x, class: y}\n///",
        "/// waarheid | T\n    open: true\n///",
        "An open { brace",
    ],
)
def test_all_else_is_told_with_its_line(line: str) -> None:
    (found,) = attributes.check("a.md", f"Words.\n\n{line}\n")
    assert found.code == "D109" and found.line >= 3
