"""A field of another type is refused by its name, with what it holds instead."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pytest

from scripts import fields

DAY = date(2026, 11, 25)
GOOD = (
    (fields.text, "een"),
    (fields.texts, ["een"]),
    (fields.tables, [{"b": 1}]),
    (fields.day, DAY),
)


@pytest.mark.parametrize(("field", "value"), GOOD)
def test_a_field_of_its_type_is_given(
    field: Callable[[Mapping[str, Any], str], object], value: object
) -> None:
    assert field({"a": value}, "a") == value
    with pytest.raises(KeyError, match="'a'"):
        field({}, "a")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *((field, 3) for field, _ in GOOD),
        (fields.texts, "een"),
        (fields.texts, ["een", 2]),
        (fields.tables, {"b": 1}),
        (fields.tables, ["een"]),
        (fields.day, "2026-11-25"),
    ],
)
def test_a_field_of_another_type_is_refused(
    field: Callable[[Mapping[str, Any], str], object], value: object
) -> None:
    with pytest.raises(ValueError, match=r"^(a|one of a) is .*, not a "):
        field({"a": value}, "a")


def test_a_table_is_a_table() -> None:
    assert fields.table({"b": 1}, "a") == {"b": 1}
    with pytest.raises(ValueError, match="a is 3, not a table"):
        fields.table(3, "a")


@pytest.mark.parametrize("span", [[1, 1], [1, 900]])
def test_first_and_last_line_are_a_span(span: object) -> None:
    assert fields.is_span(span)


@pytest.mark.parametrize("span", [3, [1], [0, 1], [2, 1], ["1", 2], [1, 2, 3], [True, 2], [1.0, 2]])
def test_anything_else_is_none(span: object) -> None:
    assert not fields.is_span(span)
