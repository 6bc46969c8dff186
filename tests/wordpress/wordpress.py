"""A throw-away WordPress on loopback, from Debian's packages: all of it in one folder."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO

from tests.hosting.servers import free_port

PACKAGES = "wordpress wordpress-theme-twentytwentythree php-cli php-mysql mariadb-server"
SOURCE = Path("/usr/share/wordpress")
USER, AUTHOR, PASSWORD = "praktijk", "auteur", "loopback"  # an author's HTML is cleaned

_CONFIG = """<?php
define('DB_NAME', 'wordpress'); define('DB_USER', 'root'); define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:{socket}'); define('DB_CHARSET', 'utf8mb4');
define('WP_HOME', '{url}'); define('WP_SITEURL', '{url}');
define('DISABLE_WP_CRON', true); define('AUTOMATIC_UPDATER_DISABLED', true);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
"""
_INSTALL = """<?php
define('WP_INSTALLING', true);
require 'wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Praktijk', '{user}', 'p@example.org', false, '', '{password}');
wp_insert_user(['user_login' => '{author}', 'user_pass' => '{password}', 'role' => 'author']);
"""


class CannotRun(RuntimeError):
    """Something that is needed is not there; the text says what, and how to get it."""


@contextmanager
def running(folder: Path, cards: str) -> Iterator[str]:
    """Set WordPress up in `folder`, let it fetch from `cards`, and give its address.

    When the caller is done both servers are stopped; all else is in `folder`.
    Raises `CannotRun` if Debian's packages are not installed.
    """
    if not SOURCE.is_dir() or not shutil.which("mariadbd", path="/usr/sbin"):
        raise CannotRun(f"WordPress is not there: sudo apt-get install {PACKAGES}")
    url = f"http://127.0.0.1:{free_port()}"
    web = folder / "web"
    shutil.copytree(SOURCE, web)
    (web / "wp-config.php").unlink()
    (web / "wp-content/mu-plugins").mkdir()
    shutil.copy(Path(__file__).with_name("loopback.php"), web / "wp-content/mu-plugins")
    with ExitStack() as stack:
        socket = stack.enter_context(_database(folder))
        (web / "wp-config.php").write_text(_CONFIG.format(socket=socket, url=url))
        install = _INSTALL.format(user=USER, author=AUTHOR, password=PASSWORD)
        environment = {**os.environ, "CARDS": cards, "PHP_CLI_SERVER_WORKERS": "4"}
        (folder / "install.php").write_text(install)
        php = ["php", "-d", "display_errors=0"]
        subprocess.run(
            [*php, "-d", f"include_path={web}", str(folder / "install.php")],
            cwd=web,
            env={**environment, "HTTP_HOST": url.removeprefix("http://")},
            check=True,
        )
        serve = [*php, "-S", url.removeprefix("http://"), "-t", str(web)]
        with (folder / "php.log").open("w") as log:
            stack.enter_context(_process(serve, environment, log))
            time.sleep(1)
            yield url


@contextmanager
def _database(folder: Path) -> Iterator[Path]:
    data, socket = folder / "data", folder / "database.sock"
    me = ["--user=root"] if os.geteuid() == 0 else []
    subprocess.run(
        ["mariadb-install-db", "--no-defaults", *me, f"--datadir={data}"],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    command = [
        "/usr/sbin/mariadbd",
        "--no-defaults",
        *me,
        f"--datadir={data}",
        f"--socket={socket}",
        "--skip-networking",
        "--skip-grant-tables",
    ]
    with (folder / "database.log").open("w") as log, _process(command, dict(os.environ), log):
        for _ in range(150):
            made = subprocess.run(
                [
                    "mariadb",
                    "--no-defaults",
                    f"--socket={socket}",
                    "-e",
                    "CREATE DATABASE wordpress",
                ],
                check=False,
                capture_output=True,
            )
            if made.returncode == 0:
                break
            time.sleep(0.2)
        else:
            raise CannotRun(f"the database did not start: {(folder / 'database.log').read_text()}")
        yield socket


@contextmanager
def _process(command: list[str], environment: dict[str, str], log: IO[str]) -> Iterator[None]:
    process = subprocess.Popen(
        command, env=environment, stdout=log, stderr=log, start_new_session=True
    )
    try:
        yield
    finally:
        os.killpg(process.pid, signal.SIGTERM)  # PHP's workers too
        process.wait(30)
