# tiplex. `make help` lists the targets. Nothing is needed but Python 3.11 or later, make and a network that reaches PyPI.
PYTHON ?= python3
VENV   ?= .venv
HOST   ?= 127.0.0.1
PORT   ?= 8000
DATA   ?=
BIN    := $(VENV)/bin
DATA_OPTION := $(if $(DATA),--data $(DATA),)

.DEFAULT_GOAL := help
.PHONY: help start test check system bench digests wheel clean

help:            ## list the targets
	@grep -hE '^[a-z]+: .*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):[^#]*## /  make \1\t/' | expand -t 18

start: $(VENV)/.installed   ## set up, build the library, show one comparison, serve on HOST:PORT
	@$(BIN)/tiplex start --host $(HOST) --port $(PORT) $(DATA_OPTION)

test: $(VENV)/.developer    ## set up and pass the tests
	@$(BIN)/python -m pytest -q -n 2 $(TESTS)

check: $(VENV)/.developer   ## lint, format, types, layers, docs
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/mypy tests
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -q tests/test_docs.py tests/test_layout.py

system:          ## install the Debian packages that the tests need beyond Python
	@bash scripts/system.sh

bench: $(VENV)/.developer   ## measure speed and quality (SOURCES=folder of laws)
	$(BIN)/python benchmarks/parsing.py $(or $(SOURCES),../shared/sources)
	$(BIN)/python benchmarks/nesting.py $(or $(GOLD),../shared/gold/parsing/nesting)

digests: $(VENV)/.developer ## compare every digest with its law (SOURCES=folder of laws)
	$(BIN)/python benchmarks/digests.py $(or $(SOURCES),../shared/sources)

wheel: $(VENV)/.developer   ## build the wheel into dist/
	$(BIN)/python -m build --wheel

clean:           ## remove what make made
	rm -rf $(VENV) dist build .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache

# Stamps are made only after success, so a killed run is taken up again.
$(VENV)/.made: scripts/venv.sh
	@bash scripts/venv.sh "$(PYTHON)" "$(VENV)"
	@touch $@

$(VENV)/.installed: $(VENV)/.made pyproject.toml
	@echo "Installing tiplex and what it needs (a few minutes the first time) …"
	@$(BIN)/python -m pip install --disable-pip-version-check -q -e .
	@touch $@

$(VENV)/.developer: $(VENV)/.installed pyproject.toml
	@echo "Installing what the tests need …"
	@$(BIN)/python -m pip install --disable-pip-version-check -q -e '.[dev]'
	@touch $@
