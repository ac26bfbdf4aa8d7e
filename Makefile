PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export NO_MKDOCS_2_WARNING := 1

.PHONY: serve build test test-all test-lowest test-neighbours lint bench fuzz clean

serve: $(VENV)/installed
	$(BIN)/mkdocs serve

build: $(VENV)/installed
	$(BIN)/mkdocs build --strict

test: lint
	$(BIN)/pytest -n 2

test-all: lint
	$(BIN)/pytest -n 2 -m "long or not long"

# The oldest versions that pyproject.toml allows, in an environment of their own.
test-lowest:
	$(PYTHON) -m venv $(VENV)-lowest
	$(VENV)-lowest/bin/python -m pip install --quiet uv
	$(VENV)-lowest/bin/uv pip install --quiet --python $(VENV)-lowest/bin/python \
		--resolution lowest-direct --editable . --group test
	$(VENV)-lowest/bin/pytest -n 2

# Every plugin of the table in the documentation, beside ours.
test-neighbours: $(VENV)/installed-for-tests
	$(BIN)/python -m pip install --quiet --group neighbours
	$(BIN)/pytest -n 2 tests/neighbours

lint: $(VENV)/installed-for-tests
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/vulture

FUZZ_EXAMPLES ?= 20000
fuzz: $(VENV)/installed-for-tests
	FUZZ_EXAMPLES=$(FUZZ_EXAMPLES) $(BIN)/pytest -n 2 tests/fuzz

bench: $(VENV)/installed-for-tests
	$(BIN)/python -m tests.bench

clean:
	rm -rf $(VENV) $(VENV)-lowest site build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(VENV)/installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/installed-for-tests: $(VENV)/installed
	$(BIN)/python -m pip install --quiet --group test
	touch $@
