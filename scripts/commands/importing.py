"""Verbs for further source text: a draft chapter from it, and how well that goes."""

import re
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from scripts import project, together
from scripts.commands.verb import CannotRun, Verb, say
from scripts.importing import adopting, draft, figures, hand_edition, mending, planting, received
from scripts.importing.figures import Planted
from scripts.project import ROOT
from scripts.text import errata, source_text, spelling
from scripts.text.files import read_pages

DRAFTS = "build/import"  # a folder for each chapter
PLANTED = ROOT / "tests/importing"
HAND_EDITION = "hand edition"
_SEEDS = (1, 2, 3)
_OTHER_SEEDS = range(10, 15)
_FEW = 12  # words
_MARKUP = re.compile(r"[\[\]{}|¶<>]")  # what text has that is generated, or marked as planted
_MARKS = {"\ufeff": "", "\r\n": "\n", "\r": "\n"}  # of the file, not of its text


def run_import(given: Namespace) -> int:
    """Make a draft of a Dutch chapter from further source text; list what is doubtful."""
    name = given.chapter
    chapters = {page.path for page in read_pages(ROOT)[0] if page.is_chapter}
    if f"nl/{name}.md" not in chapters:
        raise CannotRun(
            f"docs/nl/{name}.md is no chapter. Make it: "
            f"python -m scripts new-chapter {name} --after CHAPTER"
        )
    if findings := source_text.check(ROOT):
        raise CannotRun("\n".join(map(str, findings)))
    if name in source_text.block_lines(ROOT):
        raise CannotRun(
            f"{source_text.BLOCKS}: {name!r} has source text already; "
            "import into a chapter of its own. If the text goes on where this one ends, move its "
            "blocks here afterwards: CONTRIBUTING.md, “When a chapter goes on”."
        )
    text = _read(given.file)
    source = adopting.Source.read(ROOT)
    blocks = draft.mended(text, name, source.next_line, known(text).__contains__)
    if not blocks:
        raise CannotRun(f"{given.file}: holds no text.")
    doubts = draft.doubts(blocks)
    day = datetime.fromtimestamp(project.epoch(ROOT), UTC).date()
    folder = ROOT / DRAFTS / name
    texts = {folder / "doubtful.txt": "".join(f"{doubt}\n" for doubt in doubts)}
    if given.adopt:
        texts |= adopting.texts(ROOT, name, text, blocks, day)
    else:
        texts |= {
            folder / "chapter.md": draft.markdown(blocks),
            folder / "blocks.toml": draft.block_map(blocks, name),
            folder / "errata.toml": draft.errata(blocks, day),
        }
    together.write(texts)
    for doubt in doubts:
        print(doubt)
    mends = sum(len(block.mends) for block in blocks)
    say(f"{len(blocks)} blocks, {mends} mends logged, {len(doubts)} things to decide. In:")
    for path in texts:
        say(f"  {path.relative_to(ROOT).as_posix()}")
    if given.adopt:
        say("Lines are those of the source as it is now. What you change, log; then: make check")
    else:
        first = source.next_line
        say(f"Line {first} is the first of {given.file}: so it will stand in the source.")
        say("Nothing else was changed. To put it in place: the same command with --adopt")
    return 0


def _read(file: Path) -> str:
    try:
        raw = file.read_bytes()
    except OSError as error:
        raise CannotRun(f"{file}: cannot be read: {error.strerror}.") from error
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise CannotRun(
            f"{file}:{line}: is not UTF-8 (byte {raw[error.start]:#x}); save it as UTF-8, "
            f"or: iconv -f WINDOWS-1252 -t UTF-8 {file} > new.txt"
        ) from error
    plain = text
    for mark, instead in _MARKS.items():
        plain = plain.replace(mark, instead)
    if plain != text:
        say(f"{file}: byte order mark or line ends of another system: left out of the source.")
    return plain


def run_figures(given: Namespace) -> int:
    """Tell how the importer does on texts whose faults are known, and on the project's source."""
    texts = [*measured(), *(_in_pages() if given.pages else [])]
    knows = {text.name: known(text.text).__contains__ for text in texts}
    rows = [(text.name, figures.measure(text, knows[text.name])) for text in texts]
    print(figures.table(rows))
    hand = next(text for text in texts if text.name == HAND_EDITION)
    fates = figures.fates(hand, knows[HAND_EDITION])
    print("\nThe hand edition's corrections, by class, as an import from scratch meets them:")
    counted = Counter((fate.fault.kind, fate.became) for fate in fates)
    for (kind, became), count in sorted(counted.items()):
        print(f"  {kind}: {count} {became}")
    if given.each:
        for text in texts:
            for fate in figures.fates(text, knows[text.name]):
                corr = " ".join(fate.fault.corr)
                print(f"{text.name}: {fate.became}: {fate.sic!r} for {corr!r}")
    return 0


def measured() -> list[Planted]:
    """Give the texts to measure: planted by hand, by chance, without fault; and the source."""
    by_hand = [
        figures.planted(path.stem, path.read_text("utf-8"))
        for path in sorted(PLANTED.glob("*.txt"))
    ]
    paragraphs = [each for text in by_hand for each in figures.paragraphs(text)]
    lines, spans = source_text.lines(ROOT), source_text.block_lines(ROOT)
    return [
        *by_hand,
        *_by_chance("chance", paragraphs, _SEEDS),
        figures.planted("no faults", planting.clean(paragraphs)),
        hand_edition.planted(lines, spans, errata.read(ROOT)[0]),
    ]


def _in_pages() -> list[Planted]:
    """Give the Dutch pages with faults planted in them: text that the importer was not made on."""
    pages = [page for page in read_pages(ROOT)[0] if page.language == project.LANGUAGES[0]]
    texts = [" ".join(block.text.split()) for page in pages for block in page.blocks]
    plain = [text for text in texts if len(text.split()) > _FEW and not _MARKUP.search(text)]
    return [
        *_by_chance("pages", plain, _OTHER_SEEDS),
        _planted("pages: no faults", planting.clean(plain)),
    ]


def _by_chance(name: str, paragraphs: list[str], seeds: Iterable[int]) -> list[Planted]:
    return [
        _planted(
            f"{name}: {kind}", "".join(planting.plant(paragraphs, kind, seed) for seed in seeds)
        )
        for kind in planting.KINDS
    ]


def _planted(name: str, marked: str) -> Planted:
    return figures.planted(name, marked.replace("*", ""))  # the pages' stress was never received


def known(text: str) -> set[str]:
    """Give the words that the dictionary knows among those the importer may ask about."""
    asked = mending.look_up(received.parts(text))
    try:
        return asked - spelling.misspelled(asked, "nl")
    except spelling.NoHunspell as error:
        raise CannotRun(
            "What is a word and what is not, hunspell's Dutch dictionary knows, and it is not "
            "here; nothing was written. Install it (Debian: hunspell hunspell-nl)."
        ) from error


def _import(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE.txt", help="the text as received, UTF-8")
    parser.add_argument("--chapter", required=True, metavar="NAME", help="made by new-chapter")
    parser.add_argument(
        "--adopt",
        action="store_true",
        help="add it to the source, its map and log, and to docs/nl/NAME.md",
    )


def _figures(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--pages",
        action="store_true",
        help="also plant faults by chance in the Dutch pages, which nobody wrote for this",
    )
    parser.add_argument("--each", action="store_true", help="also what became of every fault")


VERBS = (Verb("import", run_import, _import), Verb("import-figures", run_figures, _figures))
