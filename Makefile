# Two commands: `make site` builds the site, `make test` runs every test.
.PHONY: bench site test serve check check-code release soak links lock
.SILENT:

python = .venv/bin/python

site:
	sh scripts/set_up.sh site
	$(python) -m scripts build

test:
	sh scripts/set_up.sh test
	$(MAKE) --no-print-directory check-code
	$(python) -m scripts build
	$(python) -m pytest --numprocesses auto --dist loadfile

# Live preview at http://127.0.0.1:8000/; another port: python -m scripts serve --port 8001
serve:
	sh scripts/set_up.sh site
	$(python) -m scripts serve

# The quick checks alone: types, style, and the text. Needs no browser and no root.
check: check-code
	$(python) -m scripts check

check-code:
	sh scripts/set_up.sh check
	$(python) -m ruff check
	$(python) -m ruff format --check
	$(python) -m mypy

# SITE_URL=https://your.site/ make release; STALE=--allow-stale lets out what is not proved.
release:
	sh scripts/set_up.sh test
	$(python) -m scripts release --check $(STALE)
	SITE_URL= $(MAKE) check$(if $(STALE),-code,) test
	$(python) -m scripts release $(STALE)

# Hostile requests, load and kills in earnest, against loopback only; about ten minutes.
soak:
	sh scripts/set_up.sh test
	SOAK=1 $(python) -m pytest --timeout=0 tests/hosting

# Weight and speed beside the stock theme: a table, also in build/reports; half an hour or more.
# Needs Node for Lighthouse. A part of it: python -m tests.bench weight --chapters 5
bench:
	sh scripts/set_up.sh test
	$(python) -m tests.bench

# The links that leave the site; needs the network, so it is no test.
links:
	sh scripts/set_up.sh check
	$(python) -m scripts links

# Newest allowed versions into the lock files, with hashes.
lock:
	sh scripts/set_up.sh check
	for extra in "" "-test"; do \
	    $(python) -m uv pip compile --quiet --universal --python-version 3.11 --upgrade \
	        --generate-hashes --no-emit-index-url --no-emit-find-links \
	        --custom-compile-command "make lock" $${extra:+--extra test} \
	        pyproject.toml --output-file requirements$$extra.txt; \
	done
