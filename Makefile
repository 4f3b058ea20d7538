# Everything runs in .venv; nothing is installed beside it. `make help` lists the commands.
PYTHON ?= python3
PORT ?= 8000
export PYTHONPATH := site
export PYTHONDONTWRITEBYTECODE := 1

BIN := .venv/bin
MANAGE := $(BIN)/python manage.py
CATALOGUES := $(patsubst %.po,%.mo,$(wildcard site/locale/*/LC_MESSAGES/django.po))
TEMPLATES := $(shell find site/templates core accounts translations moderation recommendations programmes consultations news home -name '*.html')

.PHONY: help run test lint fix messages catalogues clean

help:  ## list the commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-12s %s\n", $$1, $$2}' Makefile

run: .venv/.runtime catalogues  ## install, migrate, load the demonstration once, serve (PORT=8000)
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) create_demo_content
	@echo
	@echo "  Public site   http://127.0.0.1:$(PORT)/ar/   /fr/   /en/"
	@echo "  Admin         http://127.0.0.1:$(PORT)/admin/"
	@echo "  Stop          Ctrl-C"
	@echo
	@exec $(MANAGE) serve --skip-checks 127.0.0.1:$(PORT)

test: .venv/.development catalogues  ## the whole suite; browser tests where Chromium is installed
	$(BIN)/python -m pytest -n auto --dist loadgroup $(ARGS)

lint: .venv/.development catalogues  ## every check that is not a test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy .
	$(BIN)/lint-imports
	$(BIN)/djhtml --check --tabwidth 4 $(TEMPLATES)
	$(MANAGE) makemigrations --check --dry-run
	$(MANAGE) check_catalogues

fix: .venv/.development  ## what the tools can mend by themselves
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	-$(BIN)/djhtml --tabwidth 4 $(TEMPLATES)

messages: .venv/.development  ## gather the strings to translate into site/locale (needs GNU gettext)
	$(MANAGE) makemessages --locale ar --locale fr --no-location --no-obsolete --ignore 'var/*' --ignore 'tests/*'

catalogues: $(CATALOGUES)

%.mo: %.po | .venv/.runtime
	@$(BIN)/pybabel --quiet compile --input-file $< --output-file $@

clean:  ## remove the environment and what was compiled; keeps var/
	rm -rf .venv $(CATALOGUES)

.venv/.runtime: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Agraw needs Python 3.11 or newer: make PYTHON=python3.11 …")'
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement requirements.txt
	@touch $@

.venv/.development: .venv/.runtime requirements-dev.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement requirements-dev.txt
	@touch $@
