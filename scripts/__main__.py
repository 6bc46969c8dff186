"""The command line: `python -m scripts VERB`; without a verb it lists them.

Exit code 0 is clean, 1 means findings, 2 means that it could not run. Results go to
standard output, messages to standard error.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from scripts import (
    generator,
    hosting,
    html,
    policy,
    project,
    publication,
    releases,
    site_checks,
    static_export,
)
from scripts.bundle import unpack
from scripts.check import check
from scripts.finding import report

BUILD = project.ROOT / "build"
DEPLOY = project.ROOT / "deploy"


def main(arguments: list[str]) -> int:
    """Run one verb; gives the exit code."""
    parser = argparse.ArgumentParser(prog="python -m scripts", description=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True)
    for name, run in (
        ("check", run_check),
        ("build", run_build),
        ("serve", run_serve),
        ("links", run_links),
        ("publish", run_publish),
        ("rollback", run_rollback),
        ("export", run_export),
    ):
        verb = verbs.add_parser(name, help=run.__doc__)
        verb.set_defaults(run=run)
        if name in ("publish", "rollback", "export"):
            verb.add_argument("place", type=Path, help="the folder with, or for, the site")
    given = vars(parser.parse_args(arguments))
    run, place = given["run"], given.get("place")
    try:
        code: int = run(place) if place else run()
    except KeyboardInterrupt:
        return 130
    except (generator.GeneratorError, releases.ReleaseError, ValueError) as error:
        say(f"{error}")
        return 1
    except OSError as error:
        say(
            f"{error}\nCould not go on; the last good site is untouched. Mend this, then try again."
        )
        return 2
    return code


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


def run_publish(place: Path) -> int:
    """Put the built site in place on this machine, with the settings for its server."""
    url, headers = sound_site()
    host = hosting.Host(url, place.resolve() / "site")
    settings = hosting.configuration(DEPLOY, host, headers, hosting.SERVERS)
    new = releases.publish(BUILD / "site", place)
    for name, text in settings.items():
        (place / name).write_text(text, "utf-8")
    say(f"{place / 'site'} is now {new.name}. Settings: {', '.join(settings)}, beside it.")
    say(f"To go back: python -m scripts rollback {place}")
    return 0


def run_export(place: Path) -> int:
    """Write the built site to a plain folder, with the settings for hosts of static files."""
    url, headers = sound_site()
    host = hosting.Host(url, place)
    settings = hosting.configuration(DEPLOY, host, headers, hosting.STATIC_HOSTS)
    csp = headers["Content-Security-Policy"]
    static_export.export(BUILD / "site", place, csp, settings)
    say(f"{place} is ready for a host of static files.")
    return 0


def sound_site() -> tuple[str, dict[str, str]]:
    """Give the built site's address and headers. Raises `ReleaseError` if it may not go out."""
    site = BUILD / "site"
    if not site.is_dir():
        raise releases.ReleaseError("There is no site yet: SITE_URL=https://… make site")
    url = site_checks.address(site)
    if generator.is_local(url):
        fact = f"The site is made for {url}, this machine. First: SITE_URL=https://… make site"
        raise releases.ReleaseError(fact)
    if findings := site_checks.check(site, url):
        fact = "The site has faults; what is served is unchanged."
        raise releases.ReleaseError(f"{report(findings)}\n{fact}")
    return url, policy.headers(site, policy.relaxed(project.ROOT))


def run_rollback(place: Path) -> int:
    """Serve the release before again."""
    say(f"{place / 'site'} is now {releases.rollback(place).name} again.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
