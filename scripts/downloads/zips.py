"""The site bundles: a finished site zipped, whole and in each language."""

from pathlib import Path

from scripts.downloads import bundle, one_language
from scripts.downloads.volume import Edition
from scripts.finding import Finding
from scripts.project import BOTH, BUNDLE, LANGUAGES, ROOT, STEM
from scripts.site import html, register, site_checks


def bundles(
    site: Path, pages: html.Pages, edition: Edition
) -> tuple[dict[str, str], list[Finding]]:
    """Zip the `site` for a folder on the reader's machine; gives names, each with its language.

    `pages` are the site's; they become the bundles'. Also gives what is wrong with them.
    """
    version, site_url, epoch = edition.source.version, edition.site_url, edition.epoch
    made: dict[str, str] = {}
    files = bundle.make(site, pages)
    findings = register.check(pages, register.read(ROOT), "/")
    for language in (BOTH, *LANGUAGES):  # the whole first: the others change its pages
        name, languages, own, beside = f"{STEM}-{language}.zip", list(LANGUAGES), pages, files
        if language != BOTH:
            languages = [language]
            own, beside = one_language.make(pages, files, language, site_url)
        findings += site_checks.check_links(own, {*own, *beside}, "/")
        readme = bundle.readme(version, epoch, site_url, languages).encode("utf-8")
        texts = {page: html.text(tree) for page, tree in own.items()}
        target = (site / BUNDLE).with_name(name)
        bundle.pack(texts, {**beside, bundle.README: readme}, target, epoch)
        made[name] = language
    return made, findings
