# What there is to do here; plain `make` says it in one line each. Nothing but Python 3.11 or later and make is needed.
PYTHON ?= python3
# What make test is to run, in pytest's words; everything if empty.
TESTS ?=
BIN := .venv/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help demo test test-servers test-kill lint format lock readme clean

help:  ## Say what there is to do
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: .venv/ready  ## Build the graph of the two articles in seeds/ and show it
	@$(BIN)/diplograph demo

test: .venv/ready-to-test  ## Run the tests
	@$(BIN)/python -m pytest $(TESTS)

# Oxigraph comes with what the tests need. Virtuoso is a package of Debian and Ubuntu; where it is missing, its tests are skipped.
test-servers: .venv/ready-to-test  ## Install SPARQL servers where that is possible, and run the tests on them
	@command -v virtuoso-t >/dev/null || { apt-get update -qq && DEBIAN_FRONTEND=noninteractive \
		apt-get install -y -qq --no-install-recommends virtuoso-opensource-7-bin; } >/dev/null 2>&1 || \
		echo "virtuoso-t is not installed and cannot be: its tests are skipped" >&2
	@$(BIN)/python -m pytest -ra tests/servers

# What the tests do to a build of 40 articles, to one of 2,000: a quarter of an hour.
test-kill: .venv/ready-to-test  ## Kill a build of 2,000 articles at 20 moments and finish it (ARTICLES=file.jsonl)
	@test -n "$(ARTICLES)" || { echo "name a file with an article a line: make test-kill ARTICLES=file.jsonl" >&2; exit 2; }
	@$(BIN)/python benchmarks/bulk.py kill "$(ARTICLES)" 2000 20

# mypy finds the package `diplograph` only in a folder of that name: a link makes one, whatever the checkout is called.
lint: .venv/ready-to-test  ## Check style (ruff) and types (mypy)
	$(BIN)/ruff check .
	@mkdir -p .mypy_cache/path && ln -sfn ../.. .mypy_cache/path/diplograph
	MYPYPATH=.mypy_cache/path $(BIN)/mypy -p diplograph

format: .venv/ready-to-test  ## Mend what ruff can mend by itself
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

COMPILE := $(BIN)/pip-compile --quiet --upgrade --strip-extras --allow-unsafe --annotation-style=line --no-header \
	--no-emit-index-url --no-emit-trusted-host --no-emit-find-links

lock: .venv/ready-to-test  ## Pin the newest versions that pyproject.toml allows
	$(COMPILE) --output-file=requirements.lock pyproject.toml
	$(COMPILE) --extra=dev --constraint=requirements.lock --output-file=requirements-dev.lock pyproject.toml

readme: .venv/ready-to-test  ## Run the README's examples and write what they print into it
	$(BIN)/python tests/test_readme.py

clean:  ## Remove the environment and all that was made
	rm -rf .venv build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis diplograph.db diplograph.ttl network.html

.venv/ready: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or later is needed: name one, as in make demo PYTHON=python3.12" >&2; exit 2; }
	@echo "Installing into .venv (a minute or two, once) …"
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install -qq --requirement requirements.lock
	@$(BIN)/python -m pip install -qq --no-deps --no-build-isolation --editable .
	@touch $@

.venv/ready-to-test: requirements-dev.lock .venv/ready
	@echo "Installing what the tests need …"
	@$(BIN)/python -m pip install -qq --requirement requirements-dev.lock
	@touch $@
