"""Paste cards into a real WordPress as a user does, publish, and look at the post.

    python -m tests.wordpress [FOLDER FOR PICTURES]

Sets up the site (nginx, with its real headers, behind TLS with a certificate of its own: the
editor makes a card only of an https address) and WordPress, both on loopback, and takes both
down again. Exit 0: the published post shows every card; 1: it does not.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page

from scripts.project import ROOT
from scripts.sharing import passages, snippets
from scripts.site import html
from scripts.text import wording
from tests import chromium
from tests.building import build, copy_project
from tests.hosting.publishing import run_publish
from tests.hosting.servers import free_port, running
from tests.wordpress import wordpress

WORDS = wording.interface(ROOT)
CARDS_AT = "127.0.0.2"  # also this machine, but an address that the build may hand out


def main(pictures: Path) -> int:
    """Run it all; say what WordPress made of each thing that was pasted."""
    pictures.mkdir(parents=True, exist_ok=True)
    port = free_port()
    url = f"https://{CARDS_AT}:{port}/"
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        folder.chmod(0o755)  # nginx and the database may run as others
        project = copy_project(folder / "project")
        if (made := build(project, SITE_URL=url)).returncode:
            raise wordpress.CannotRun(made.stdout + made.stderr)
        if (done := run_publish(project, folder / "www")).returncode:
            raise wordpress.CannotRun(done.stderr)
        (folder / "wordpress").mkdir()
        with (
            running("nginx", folder / "www/site", folder / "nginx", CARDS_AT) as plain,
            secured(folder / "tls", port, plain),
            wordpress.running(folder / "wordpress", url) as blog,
            chromium.started() as browser,
        ):
            page = browser.new_context(
                viewport={"width": 1280, "height": 900},
                ignore_https_errors=True,
                permissions=["clipboard-read", "clipboard-write"],
            ).new_page()
            found = html.read_pages(folder / "www/site")
            shared = passages.read(found)
            faults = attempt(page, blog, url, shared, pictures)
            faults += cleaned(page, blog, snippets.link_card(shared[2], "nl", url, WORDS["nl"]))
            page.screenshot(path=pictures / "author.png")
            browser.close()
    print("\n".join(faults) or "The published post shows every card.")
    return 1 if faults else 0


def attempt(
    page: Page, blog: str, url: str, shared: list[passages.Passage], pictures: Path
) -> list[str]:
    """Paste, publish and look; gives what is wrong."""
    chosen = [(shared[index], language) for index, language in ((0, "en"), (2, "nl"), (4, "nl"))]
    log_in(page, blog, wordpress.USER)
    page.goto(f"{blog}/wp-admin/post-new.php")
    page.keyboard.press("Escape")
    page.evaluate(_QUIET)
    page.get_by_role("textbox", name="Add title").fill("Kaarten")
    page.keyboard.press("Enter")
    for passage, language in chosen:
        page.evaluate(_NEW_BLOCK)
        paste(page, snippets.address(passage, language, url))
        page.wait_for_timeout(4000)
    page.screenshot(path=pictures / "editor.png")
    passage, language = chosen[1]
    for make in (snippets.link_card, snippets.frame):
        block = make(passage, language, url, WORDS[language])
        page.evaluate(_HTML_BLOCK, block)
    page.evaluate("wp.data.dispatch('core/editor').editPost({status: 'publish'})")
    page.evaluate("wp.data.dispatch('core/editor').savePost()")
    page.wait_for_function("!wp.data.select('core/editor').isSavingPost()")
    written = page.evaluate("wp.data.select('core/editor').getEditedPostContent()")
    print(written)
    faults = [] if written.count("<!-- wp:embed") == len(chosen) else ["no blocks for the cards"]
    page.goto(page.evaluate("wp.data.select('core/editor').getPermalink()"))
    page.set_viewport_size({"width": 1280, "height": 2000})  # so that every frame is painted
    page.wait_for_timeout(3000)
    page.screenshot(path=pictures / "post.png")
    return faults + judged(page, [snippets.address(*each, url) for each in chosen])


def judged(page: Page, addresses: list[str]) -> list[str]:
    """Give what is wrong with the cards of the post that is open."""
    faults = []
    for address in addresses:
        frame = page.locator(f'iframe.wp-embedded-content[src^="{address}"]').first
        if not frame.count():
            faults.append(f"{address}: no frame in the post")
            continue
        box = frame.bounding_box() or {"height": 0, "width": 0}
        needed = frame.content_frame.locator("html").evaluate("html => html.scrollHeight")
        print(f"{address}: a frame of {box['width']:.0f} x {box['height']:.0f}, needs {needed}")
        if box["height"] < 100 or needed > box["height"] + 1:
            faults.append(f"{address}: the card does not fit its frame")
        if not frame.evaluate("frame => getComputedStyle(frame).clip === 'auto'"):
            faults.append(f"{address}: the frame is hidden")
    return faults


@contextmanager
def secured(folder: Path, port: int, plain: int) -> Iterator[None]:
    """Put TLS before the site, which listens at the port `plain`."""
    folder.mkdir()
    names = ["-keyout", str(folder / "key.pem"), "-out", str(folder / "certificate.pem")]
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", f"/CN={CARDS_AT}"]
    subprocess.run([*made, *names], check=True, capture_output=True)
    (folder / "main.conf").write_text(
        _TLS.format(folder=folder, address=CARDS_AT, port=port, plain=plain)
    )
    command = [NGINX, "-p", str(folder), "-c", str(folder / "main.conf"), "-e", "stderr"]
    with (folder / "log").open("w") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log)
    try:
        yield
    finally:
        process.terminate()
        process.wait(10)


def cleaned(page: Page, blog: str, card: str) -> list[str]:
    """Publish a card as an author, whose HTML WordPress cleans; gives what is wrong with it."""
    page.context.clear_cookies()
    log_in(page, blog, wordpress.AUTHOR)
    page.goto(f"{blog}/wp-admin/post-new.php")
    content = f"<!-- wp:html -->{card}<!-- /wp:html -->"
    page.goto(page.evaluate(_PUBLISH, content))
    kept = page.locator("blockquote[lang] p[style]")
    print(f"An author's card keeps: {page.locator('blockquote[lang]').get_attribute('style')}")
    looks = page.locator("blockquote[lang]").evaluate(
        "card => { const s = getComputedStyle(card); return [s.color, s.backgroundColor]; }"
    )
    print(f"An author's card is {looks[0]} on {looks[1]}")
    return [] if kept.count() == 2 else ["WordPress took an author's card apart"]


def log_in(page: Page, blog: str, user: str) -> None:
    """Log in with the form."""
    page.goto(f"{blog}/wp-login.php")
    page.fill("#user_login", user)
    page.fill("#user_pass", wordpress.PASSWORD)
    page.click("#wp-submit")
    page.wait_for_url("**/wp-admin/**")


def paste(page: Page, text: str) -> None:
    """Paste text where the caret is, from the clipboard and by the keyboard."""
    page.evaluate("text => navigator.clipboard.writeText(text)", text)
    page.keyboard.press("Control+V")


_QUIET = """() => {
  const preferences = wp.data.dispatch("core/preferences");
  preferences?.set("core/edit-post", "welcomeGuide", false);
  preferences?.set("core/edit-post", "fullscreenMode", false);
}"""
_NEW_BLOCK = """() => {
  const { insertBlock, selectBlock } = wp.data.dispatch("core/block-editor");
  const block = wp.blocks.createBlock("core/paragraph");
  insertBlock(block);
  selectBlock(block.clientId);
  return new Promise((done) => setTimeout(() => {
    document.querySelector(`[data-block="${block.clientId}"]`).focus();
    done();
  }, 500));
}"""
_TLS = """\
daemon off;
user root;
pid {folder}/nginx.pid;
events {{ }}
http {{
    access_log off;
    proxy_temp_path {folder}/proxy;
    client_body_temp_path {folder}/body;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    server {{
        listen {address}:{port} ssl;
        ssl_certificate {folder}/certificate.pem;
        ssl_certificate_key {folder}/key.pem;
        location / {{
            proxy_pass http://{address}:{plain};
            proxy_set_header Host {address}:{plain};
        }}
    }}
}}
"""
NGINX = shutil.which("nginx") or "/usr/sbin/nginx"
_PUBLISH = """async (content) => {
  const data = { title: "Kaart van een auteur", content, status: "publish" };
  const post = await wp.apiFetch({ path: "/wp/v2/posts", method: "POST", data });
  return post.link;
}"""
_HTML_BLOCK = """(content) => {
  const block = wp.blocks.createBlock("core/html", { content });
  wp.data.dispatch("core/block-editor").insertBlock(block);
}"""

if __name__ == "__main__":
    try:
        sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build/reports"))
    except wordpress.CannotRun as fault:
        print(fault, file=sys.stderr)
        sys.exit(2)
