"""What every verb of the command line is made of."""

import gc
import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import NoReturn, TypeVar

from scripts.finding import Finding

_T = TypeVar("_T")


class CannotRun(RuntimeError):
    """A verb cannot do what it was asked; the text says why, and how to mend it."""


def _no_arguments(parser: ArgumentParser) -> None:
    """Add nothing."""


@dataclass(frozen=True)
class Verb:
    """One verb: `run` takes what was given and gives the exit code, `arguments` adds to a parser.

    `run`'s docstring is the verb's help. Exit code 0 is clean, 1 means findings, 2 means
    that it could not run.
    """

    name: str
    run: Callable[[Namespace], int]
    arguments: Callable[[ArgumentParser], None] = _no_arguments


def free_seldom() -> None:
    """Look less often for what can be freed: a build keeps nearly all that it makes to its end."""
    gc.set_threshold(50_000, 20, 50)


def leave(code: int) -> NoReturn:
    """End the program at once; to free first all that a build has read takes a while.

    Only for when no file is open and nothing else is still to be done.
    """
    with suppress(BrokenPipeError):  # nobody reads on
        sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def say(message: str) -> None:
    """Tell the person at the keyboard something that is no result."""
    print(message, file=sys.stderr)


def sound(read: tuple[_T, list[Finding]]) -> _T:
    """Give what was read. Raises `CannotRun` with the findings if something in it is broken."""
    found, broken = read
    if broken:
        raise CannotRun("\n".join(map(str, broken)))
    return found
