"""Verbs that put the built site where readers are."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from scripts import generator, project
from scripts.commands.build import BUILD
from scripts.commands.verb import Verb, say
from scripts.finding import report
from scripts.publishing import hosting, policy, releases, static_export
from scripts.rules import exemptions
from scripts.site import moved, register, site_checks

DEPLOY = project.ROOT / "deploy"


def run_publish(given: Namespace) -> int:
    """Put the built site in place on this machine, with the settings for its server."""
    place: Path = given.place
    url, headers = sound_site()
    host = hosting.Host(url, place.resolve() / "site", redirects=redirects())
    settings = hosting.configuration(DEPLOY, host, headers, hosting.SERVERS, BUILD / "site")
    new = releases.publish(BUILD / "site", place)
    for name, text in settings.items():
        (place / name).write_text(text, "utf-8")
    say(f"{place / 'site'} is now {new.name}. Settings: {', '.join(settings)}, beside it.")
    say(f"To go back: python -m scripts rollback {place}")
    return 0


def run_rollback(given: Namespace) -> int:
    """Serve the release before again."""
    say(f"{given.place / 'site'} is now {releases.rollback(given.place).name} again.")
    return 0


def run_export(given: Namespace) -> int:
    """Write the built site to a plain folder, with the settings for hosts of static files."""
    url, headers = sound_site()
    host = hosting.Host(url, given.place, redirects=redirects())
    settings = hosting.configuration(DEPLOY, host, headers, hosting.STATIC_HOSTS, BUILD / "site")
    csp = headers["Content-Security-Policy"]
    static_export.export(BUILD / "site", given.place, csp, settings)
    say(f"{given.place} is ready for a host of static files.")
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
    if findings := exemptions.apply(project.ROOT, site_checks.check(site, url), "site"):
        fact = "The site has faults; what is served is unchanged."
        raise releases.ReleaseError(f"{report(findings)}\n{fact}")
    return url, policy.headers(site, policy.relaxed(project.ROOT))


def redirects() -> dict[str, str]:
    """Give the old and new addresses of what moved."""
    return moved.read(project.ROOT).redirects(register.read(project.ROOT))


def _place(parser: ArgumentParser) -> None:
    parser.add_argument("place", type=Path, help="the folder with, or for, the site")


VERBS = (
    Verb("publish", run_publish, _place),
    Verb("rollback", run_rollback, _place),
    Verb("export", run_export, _place),
)
