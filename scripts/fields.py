"""The fields of what a TOML file holds, each looked at as it is read.

What is wrong is a `ValueError` with a sentence, what is lacking a `KeyError`; `toml.read` makes
findings of both.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, TypeGuard


def table(value: object, name: str) -> dict[str, Any]:
    """Give a value that must be a table. Raises `ValueError`."""
    if not isinstance(value, dict):
        raise ValueError(f"{name} is {value!r}, not a table")
    return value


def tables(data: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    """Give a field that must be a list of tables. Raises `KeyError` or `ValueError`."""
    if not isinstance(data[name], list):
        raise ValueError(f"{name} is {data[name]!r}, not a list of tables")
    return [table(each, f"one of {name}") for each in data[name]]


def text(data: Mapping[str, Any], name: str) -> str:
    """Give a field that must be a text. Raises `KeyError` or `ValueError`."""
    if not isinstance(data[name], str):
        raise ValueError(f"{name} is {data[name]!r}, not a text between quotation marks")
    return str(data[name])


def texts(data: Mapping[str, Any], name: str) -> list[str]:
    """Give a field that must be a list of texts. Raises `KeyError` or `ValueError`."""
    if not isinstance(data[name], list) or not all(isinstance(each, str) for each in data[name]):
        raise ValueError(f"{name} is {data[name]!r}, not a list of texts between quotation marks")
    return list(data[name])


def day(data: Mapping[str, Any], name: str) -> date:
    """Give a field that must be a day. Raises `KeyError` or `ValueError`."""
    value = data[name]
    if not isinstance(value, date):
        raise ValueError(f"{name} is {value!r}, not a day as 2026-11-25, without quotation marks")
    return value


def is_span(value: object) -> TypeGuard[list[int]]:
    """Tell whether a value is a first and a last line, counted from 1."""
    return (
        isinstance(value, list)
        and len(value) == 2
        and all(type(each) is int for each in value)
        and 1 <= value[0] <= value[1]
    )
