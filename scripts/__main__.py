"""The command line: `python -m scripts VERB`; without a verb it lists them.

Exit code 0 is clean, 1 means findings, 2 means that it could not run. Results go to
standard output, messages to standard error.
"""

import argparse
import errno
import sys

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT)


def _not_whole(error: ImportError) -> int:
    """Say which package cannot be had, and how to mend that; what of ours is at fault is raised."""
    if (error.name or "").startswith("scripts"):
        raise error
    sys.stderr.write(
        f"A package is missing ({error}). Make the .venv and use it: make site, then"
        " .venv/bin/python -m scripts. If you did, it is broken; make it again:"
        " rm -rf .venv && make site\n"
    )
    return 2


try:
    from scripts import generator
    from scripts.commands import (
        build,
        care,
        chapters,
        check,
        importing,
        provenance,
        publish,
        release,
        review,
        translation,
    )
    from scripts.commands.verb import CannotRun, leave, say
    from scripts.publishing.releases import ReleaseError
except ImportError as error:
    sys.exit(_not_whole(error))

VERBS = (
    *check.VERBS,
    *provenance.VERBS,
    *chapters.VERBS,
    *importing.VERBS,
    *review.VERBS,
    *translation.VERBS,
    *build.VERBS,
    *care.VERBS,
    *release.VERBS,
    *publish.VERBS,
)


def main(arguments: list[str]) -> int:
    """Run one verb; gives the exit code."""
    parser = argparse.ArgumentParser(prog="python -m scripts", description=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True)
    for verb in VERBS:
        own = verbs.add_parser(verb.name, help=verb.run.__doc__)
        own.set_defaults(run=verb.run)
        verb.arguments(own)
    given = parser.parse_args(arguments)
    try:
        code: int = given.run(given)
    except KeyboardInterrupt:
        return 130
    except (CannotRun, generator.AddressError) as error:
        say(str(error))
        return 2
    except ImportError as error:
        return _not_whole(error)
    except (generator.GeneratorError, ReleaseError, ValueError) as error:
        say(str(error))
        return 1
    except OSError as error:
        mend = "Make room on that disk" if error.errno in _NO_ROOM else "Mend this"
        say(f"{error}\nCould not go on; the last good site is untouched. {mend}, then try again.")
        return 2
    return code


if __name__ == "__main__":
    leave(main(sys.argv[1:]))
