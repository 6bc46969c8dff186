"""A small site that holds to every rule about finished pages, for tests that break one."""

from pathlib import Path

from scripts.site.site_checks import check

URL = "https://example.org/raak/"
ADDRESSES = "".join(
    f'<link rel="alternate" hreflang="{language}" href="{URL}{path}">'
    for language, path in (("nl", "nl/"), ("en", "en/"), ("x-default", ""))
)


def page(language: str, path: str, up: str) -> str:
    """Give a good page of the site, as it stands at `path`."""
    return f"""\
<!DOCTYPE html>
<html lang="{language}"><head>
<link rel="canonical" href="{URL}{path}">{ADDRESSES}
<link rel="stylesheet" href="{up}assets/a.css">
<script src="{up}assets/a.js" defer></script>
</head><body><main id="main">
<h1 id="veiligheid">Veiligheid</h1>
<a href="{up}nl/#veiligheid">nl</a> <a href="{up}en/">en</a> <a href="#main">main</a>
<a href="https://elsewhere.example/#x">elsewhere</a> <a href="mailto:a@example.org">mail</a>
<a href="{up}404.html">404</a> <a href="/other-site/">other</a>
</main></body></html>
"""


def made(root: Path) -> Path:
    """Make a good site of four pages in `root`."""
    for name, text in {
        "index.html": page("nl", "", ""),
        "nl/index.html": page("nl", "nl/", "../"),
        "en/index.html": page("en", "en/", "../"),
        "404.html": '<html lang="nl"><body><p id="weg">Weg.</p></body></html>',
        "assets/a.css": "p { background: url(data:image/svg+xml;base64,AA==) }",
        "assets/a.js": "let a;",
    }.items():
        path = root / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    return root


def edit(path: Path, old: str, new: str) -> None:
    """Put `new` in the place of `old`, which stands once in the file."""
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")


def found(site: Path, url: str = URL) -> set[tuple[str, str]]:
    """Give which pages break which rules."""
    return {(each.file, each.code) for each in check(site, url)}
