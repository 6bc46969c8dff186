#!/bin/sh
# Makes .venv with the locked packages.  Usage: sh scripts/set_up.sh site|check|test
# `check` takes the packages of the tests and nothing else: no programs, nothing from npm.
#
# A .venv is whole when it holds a copy of the lock file it was made from; that copy is
# written last, so that an interrupted set-up is noticed. What another lock asks is installed
# on top: pip fetches everything before it changes anything, so without a network the .venv
# stays as it was. Only one that is broken or half-made is made anew.
set -eu
level=$1
case $level in
    site) lock=requirements.txt ;;
    check | test) lock=requirements-test.txt ;;
    *) echo "set_up.sh: say 'site', 'check' or 'test'" >&2; exit 2 ;;
esac
unfinished=.venv/unfinished # stands there while pip installs

fail() { echo "$*" >&2; exit 2; }

have() { [ -e .venv/"$1" ] && [ ! -e "$unfinished" ] && cmp -s "$1" .venv/"$1"; }

takes_more() { [ -e .venv/requirements.txt ] && [ ! -e "$unfinished" ] && .venv/bin/python -m pip --version >/dev/null 2>&1; }

find_python() {
    for name in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}; do
        if command -v "$name" >/dev/null 2>&1 &&
            "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$name"
            return
        fi
    done
}

make_venv() {
    python=$(find_python)
    [ -n "$python" ] || fail "Python 3.11 or newer was not found. Install it (Debian, Ubuntu: sudo apt-get install python3 python3-venv), or name it: make $level PYTHON=/path/to/python3"
    "$python" -c 'import venv, ensurepip' 2>/dev/null ||
        fail "This Python cannot make a virtual environment. Install the missing part (sudo apt-get install python3-venv), then: make $level"
    rm -rf .venv
    "$python" -m venv .venv >/dev/null || { rm -rf .venv; fail "The .venv could not be made; is the disk full, or this folder read-only? Then: make $level"; }
}

install_packages() {
    log=$(mktemp)
    echo "Installing the locked packages of $lock into .venv (once) ..."
    : >"$unfinished"
    if ! .venv/bin/python -m pip install --disable-pip-version-check --quiet --require-hashes -r "$lock" >"$log" 2>&1; then
        grep -i '^error' "$log" >&2 || tail -n 3 "$log" >&2
        rm -f "$log"
        if [ -e .venv/requirements.txt ]; then rm "$unfinished"; else rm -rf .venv; fi
        fail "The packages could not be installed. Is there a network, and room on the disk? When there is, mend it with: make $level"
    fi
    rm -f "$log"
    # The test lock holds all that the site needs, so it makes both whole.
    cp requirements.txt .venv/requirements.txt
    cp "$lock" .venv/"$lock"
    rm "$unfinished"
}

if have requirements.txt && have "$lock"; then
    .venv/bin/python -c 'import cssselect, lxml, material, mkdocs, mkdocs_static_i18n, pymdownx' 2>/dev/null ||
        fail "The .venv is broken. Remove it and make it again: rm -rf .venv && make $level"
else
    # Tests stay installed when only the site's lock is asked for again.
    [ -e .venv/requirements-test.txt ] && lock=requirements-test.txt
    takes_more || make_venv
    install_packages
fi

[ "$level" = test ] || exit 0

# What the tests need beyond Python, each as PROGRAM-OR-FILE:DEBIAN-PACKAGE. CHROMIUM names
# another browser.
needed="
    nginx:nginx caddy:caddy wrk:wrk
    node:nodejs npm:npm java:default-jre-headless
    firefox-esr:firefox-esr WebKitWebDriver:webkit2gtk-driver Xvfb:xvfb
    kiwix-serve:kiwix-tools
    hunspell:hunspell /usr/share/hunspell/nl_NL.dic:hunspell-nl /usr/share/hunspell/en_GB.dic:hunspell-en-gb
"
missing=
command -v "${CHROMIUM:-chromium}" >/dev/null 2>&1 || command -v google-chrome >/dev/null 2>&1 || missing=" chromium"
for need in $needed; do
    what=${need%:*}
    command -v "$what" >/dev/null 2>&1 || [ -e "$what" ] || [ -x "/usr/sbin/$what" ] || missing="$missing ${need#*:}"
done
books=$(.venv/bin/python -m scripts.downloads.tools) # libraries for PDF, which have no program
missing="$missing${books:+ $books}"
if [ -n "$missing" ]; then
    command="apt-get install --yes --no-install-recommends$missing"
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        echo "Installing what the tests need (once):$missing ..."
        # RUNLEVEL keeps Debian from starting the servers as services.
        { apt-get update -qq && RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive $command -qq; } >/dev/null ||
            fail "The tests need:$missing. Install them with: $command"
    else
        fail "The tests need:$missing. Install them (Debian: sudo $command); another browser: make test CHROMIUM=/path/to/chromium"
    fi
fi

# What they need from npm; a copy of the lock file, written last, says that it is whole.
for tests in tests/access tests/hosting; do
    modules=$tests/node_modules
    cmp -s $tests/package-lock.json $modules/.made-from.json && continue
    echo "Installing what $tests needs from npm (once) ..."
    npm ci --prefix $tests --ignore-scripts --no-audit --no-fund --silent ||
        fail "The tests' npm packages could not be installed. Is there a network? When there is: make $level"
    cp $tests/package-lock.json $modules/.made-from.json
done
