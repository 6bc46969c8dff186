"""Verbs that make, preview and look after the site."""

import os
import subprocess
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path
from urllib.parse import urlsplit

from scripts import generator, project, publication
from scripts.commands.verb import CannotRun, Verb, free_seldom, say
from scripts.downloads import make, manifest, tools, volume
from scripts.finding import Finding, report
from scripts.rules import exemptions
from scripts.site import finish, html, moved, register, site_checks
from scripts.text.check import check, unproved

BUILD = project.ROOT / "build"


def run_build(_: Namespace) -> int:
    """Check, make, check again, and put in place."""
    free_seldom()
    if faults := check(project.ROOT):
        print(report(faults))
        say("Nothing was built; the last good site is untouched.")
        return 1
    if count := len(unproved(project.ROOT)):
        say(f"Not proved against the Dutch: {count}; the pages say so. Which: make check")
    url, epoch = generator.site_url(project.ROOT), project.epoch()
    name = publication.fingerprint(project.ROOT, f"{url} {epoch} {tools.missing()}")
    if publication.is_current(BUILD, name):
        say("Nothing has changed.")
    else:
        with publication.making(BUILD) as folder:
            site = folder / "site"
            generator.render(project.ROOT, site, epoch)
            edition = volume.read(project.ROOT, url, epoch)
            pages = finish.finish(site, edition, generator.lighter(project.ROOT))
            findings = site_checks.check(site, url, pages)
            findings += register.check(pages, register.read(project.ROOT), urlsplit(url).path)
            findings += make.make(site, pages, project.ROOT, edition, say)
            findings += _files(site, url)
            findings = exemptions.apply(project.ROOT, findings, "site")
            if findings:
                print(report(findings))
                say("The pages have faults; the last good site is untouched.")
                return 1
            publication.put_in_place(site, BUILD, name)
    shown = os.path.relpath(BUILD / "site")
    say(f"The site is in {shown} (made for {url}).")
    say(f"Look at it: make serve, or: python3 -m http.server --directory {shown} 8000")
    return 0


def _files(site: Path, url: str) -> list[Finding]:
    """Keep what was published beside the pages; much of it is made for a public address only."""
    if generator.is_local(url):
        return []
    published = list(register.read_files(project.ROOT))
    if tools.missing():  # those files cannot be made here; the build has said so
        published = [each for each in published if not each.startswith("/downloads/")]
    moved.keep_files(site, moved.read(project.ROOT), published)
    return register.check_files(site, published)


def run_bundle(given: Namespace) -> int:
    """Build the site if it is not, and list its downloads with sizes and checksums."""
    if code := run_build(given):
        return code
    entries = manifest.read((BUILD / "site" / project.BUNDLE).parent)
    for each in entries:
        print(f"{each.size:>9,}  {each.sha256[:16]}  {each.name}")
    print(f"{sum(each.size for each in entries):>9,}  in {len(entries)} files")
    return 0


def run_serve(given: Namespace) -> int:
    """Preview: what is edited shows when it is saved."""
    from scripts.previewing import preview, serving  # noqa: PLC0415  # MkDocs' server is slow

    if serving.is_taken(given.port):
        raise CannotRun(
            f"http://{serving.HOST}:{given.port}/ is taken: stop what runs there, or give another"
            " --port, then try again."
        )
    return preview.preview(project.ROOT, project.epoch(), given.port)


def _serve_arguments(parser: ArgumentParser) -> None:
    told = "where to serve on this machine: 1024 to 65535; without it, %(default)s"
    default = urlsplit(generator.DEFAULT_URL).port
    parser.add_argument("--port", type=_port, default=default, help=told)


def _port(given: str) -> int:
    if not given.isdigit() or not 1024 <= int(given) <= 65535:
        raise ArgumentTypeError(f"{given!r} is none: give a number from 1024 to 65535")
    return int(given)


def run_links(_: Namespace) -> int:
    """Check the links that leave the site; this asks other machines, so it is no test."""
    site = BUILD / "site"
    if not site.is_dir():
        raise CannotRun("There is no site yet: make site")
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


VERBS = (
    Verb("build", run_build),
    Verb("bundle", run_bundle),
    Verb("serve", run_serve, _serve_arguments),
    Verb("links", run_links),
)
