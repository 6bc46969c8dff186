"""The command line: `python -m scripts check | build | serve | links`.

Exit code 0 is clean, 1 means findings, 2 means that it could not run. Results go to
standard output, messages to standard error.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from scripts import generator, html, project, publication, site_checks
from scripts.bundle import unpack
from scripts.check import check
from scripts.finding import report

BUILD = project.ROOT / "build"


def main(arguments: list[str]) -> int:
    """Run one verb; gives the exit code."""
    if len(arguments) != 1 or arguments[0] not in VERBS:
        say(f"usage: python -m scripts {' | '.join(VERBS)}")
        return 2
    try:
        return VERBS[arguments[0]]()
    except KeyboardInterrupt:
        return 130
    except generator.GeneratorError as error:
        say(f"{error}\nMkDocs could not make the site; the last good one is untouched.")
        return 1
    except OSError as error:
        say(
            f"{error}\nCould not go on; the last good site is untouched. Mend this, then try again."
        )
        return 2


def say(message: str) -> None:
    """Tell the person at the keyboard something that is no result."""
    print(message, file=sys.stderr)


def run_check() -> int:
    """Check what people write."""
    findings = check(project.ROOT)
    if findings:
        print(report(findings))
    return 1 if findings else 0


def run_build() -> int:
    """Check, make, check again, and put in place."""
    if run_check():
        say("Nothing was built; the last good site is untouched.")
        return 1
    url, epoch = generator.site_url(project.ROOT), project.epoch()
    name = publication.fingerprint(project.ROOT, f"{url} {epoch}")
    if publication.is_current(BUILD, name):
        say("Nothing has changed.")
    else:
        with publication.making(BUILD) as folder:
            site = folder / "site"
            generator.render(project.ROOT, site, epoch)
            findings = site_checks.check(site, url)
            with tempfile.TemporaryDirectory(dir=folder) as temporary:
                offline = unpack(site / project.BUNDLE, Path(temporary))
                findings += site_checks.check(offline, "")
            if findings:
                print(report(findings))
                say("The pages have faults; the last good site is untouched.")
                return 1
            publication.put_in_place(site, BUILD, name)
    shown = os.path.relpath(BUILD / "site")
    say(f"The site is in {shown} (made for {url}).")
    say(f"Look at it: make serve, or: python3 -m http.server --directory {shown} 8000")
    return 0


def run_serve() -> int:
    """Preview, rebuilt on save."""
    return generator.preview(project.ROOT, project.epoch())


def run_links() -> int:
    """Check the links that leave the site; this asks other machines, so it is no test."""
    site = BUILD / "site"
    if not site.is_dir():
        say("There is no site yet: make site")
        return 2
    found = html.outward(site)
    if not found:
        say("No link leaves the site.")
        return 0
    command = [
        sys.executable,
        "-m",
        "linkcheck",
        "--stdin",
        "--recursion-level=0",
        "--check-extern",
    ]
    return subprocess.run(command, check=False, input="\n".join(found), text=True).returncode


VERBS: Mapping[str, Callable[[], int]] = {
    "check": run_check,
    "build": run_build,
    "serve": run_serve,
    "links": run_links,
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
