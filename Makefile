# make demo: the bot with a page to chat in, no token.  make test: every test that needs no browser.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

.PHONY: demo run test test-browser screenshots lint types bench lock
.DEFAULT_GOAL := demo

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Zhanyou needs Python 3.11 or newer: make PYTHON=python3.11")'
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps --editable .
	@touch $@

demo: $(READY)
	$(BIN)/zhanyou demo $(ARGS)

run: $(READY)
	$(BIN)/zhanyou run $(ARGS)

test: $(READY)
	$(BIN)/pytest -n 4 --maxschedchunk 1 -m "not browser" $(ARGS)

test-browser: $(READY)
	$(BIN)/pytest -n 2 -m browser $(ARGS)

screenshots: $(READY)
	ZHANYOU_SCREENSHOTS=1 $(BIN)/pytest -m browser tests/browser/test_end_to_end.py tests/browser/test_digest.py $(ARGS)

lint: $(READY)
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(READY)
	$(BIN)/mypy

bench: $(READY)
	$(BIN)/python -m tests.benchmarks $(ARGS)

lock:
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
		--extra dev --extra meaning pyproject.toml -o requirements.lock
