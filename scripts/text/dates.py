"""Dates in words."""

from datetime import UTC, date, datetime

from babel.dates import format_date

_LOCALES = {"nl": "nl_NL", "en": "en_GB"}


def day(epoch: int) -> date:
    """Give the day (UTC) of a moment in seconds since 1970."""
    return datetime.fromtimestamp(epoch, UTC).date()


def long(epoch: int, language: str) -> str:
    """Give the day of a moment in the words of a language: `24 november 2026`."""
    return in_full(day(epoch), language)


def in_full(date_: date, language: str) -> str:
    """Give a day in the words of a language."""
    return str(format_date(date_, "long", locale=_LOCALES[language]))
