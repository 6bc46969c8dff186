"""The verb that makes a release: checks all, records what a copy cannot know, builds."""

import os
import subprocess
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from scripts import generator, project, recorded
from scripts.commands.build import BUILD, run_build
from scripts.commands.verb import CannotRun, Verb, say
from scripts.finding import Finding, report
from scripts.publishing import ready
from scripts.site import register
from scripts.text import check
from scripts.text.spelling import NoHunspell

ROOT = project.ROOT
WRITTEN = (register.FILE, recorded.FILE)


def run_release(given: Namespace) -> int:
    """Check that this may go out, record its dates and addresses, build, say what comes next."""
    findings = [*ready.check(_candidate()), *_text(given.allow_stale)]
    if findings:
        print(report(findings))
        say("Nothing was released, and nothing was written.")
        return 1
    if given.check:
        say("This may be released.")
        return 0
    today, version = datetime.now(UTC).date(), project.version()
    with _restored_unless_whole(), _dated(recorded.moment(today)):
        built = run_build(given)
        if not built:
            register.record((BUILD / "site").resolve(), ROOT, today)
            recorded.write(ROOT, version, today)
            built = run_build(given)  # now with the dates that were recorded
        if built:
            raise CannotRun("Nothing was released; what had been recorded was taken back.")
    say(_next(version))
    return 0


def _candidate() -> ready.Candidate:
    tags = _git("tag", "--list", "v*").split()
    out = {tag.removeprefix("v") for tag in tags if tag[1:].replace(".", "").isdigit()}
    last = recorded.read(ROOT)
    return ready.Candidate(
        url=generator.site_url(ROOT),
        version=project.version(),
        released=frozenset(out | ({last.version} if last else set())),
        changelog=(ROOT / ready.CHANGELOG).read_text("utf-8"),
        changed=tuple(line[3:] for line in _git("status", "--porcelain").splitlines()),
    )


def _text(allow_stale: bool) -> list[Finding]:
    findings = check.check(ROOT)
    if not allow_stale:
        findings += check.unproved(ROOT)
    try:
        return findings + check.spelled(ROOT)
    except NoHunspell as error:
        raise CannotRun(str(error)) from error


def _git(*arguments: str) -> str:
    try:
        done = subprocess.run(
            ["git", "-C", str(ROOT), *arguments], capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError) as error:
        raise CannotRun("A release is made in a git repository, with git.") from error
    return done.stdout


@contextmanager
def _restored_unless_whole() -> Iterator[None]:
    """Take back what a release wrote if it does not come to its end."""
    before = {path: path.read_bytes() if path.exists() else None for path in map(_path, WRITTEN)}
    try:
        yield
    except BaseException:
        for path, content in before.items():
            if content is None:
                path.unlink(missing_ok=True)
            else:
                path.write_bytes(content)
        raise


def _path(file: str) -> Path:
    return ROOT / file


@contextmanager
def _dated(epoch: int) -> Iterator[None]:
    """Let builds state the release's day."""
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = str(epoch)
    try:
        yield
    finally:
        del os.environ["SOURCE_DATE_EPOCH"]
        if before is not None:
            os.environ["SOURCE_DATE_EPOCH"] = before


def _next(version: str) -> str:
    return "\n".join(
        [
            f"Version {version} is built. Next:",
            f"  git add {' '.join(WRITTEN)}",
            f'  git commit -m "Release {version}"',
            f'  git tag -a v{version} -m "Version {version}"',
            "  git push --follow-tags",
            "Then put it online: deploy/README.md says how.",
        ]
    )


def _options(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--allow-stale",
        action="store_true",
        help="release although blocks are not proved against the Dutch; the pages say so",
    )
    parser.add_argument("--check", action="store_true", help="only say whether it may be released")


VERBS = (Verb("release", run_release, _options),)
