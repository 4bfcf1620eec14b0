# Every target sets up what it needs: its own .venv from the hash-locked requirements, and, as root on Debian or Ubuntu,
# the system libraries and fonts that Qt needs. PYTHON=/path/to/python chooses the interpreter.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

BIN := .venv/bin
READY := .venv/ready
WORKERS ?= 2
export PYTHON

.PHONY: help run test soak bench eval screens lint licences check-schema wheel schema translations package package-again package-test installer-test changes version release lock system clean

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 22

run: system ## open the sample case in the window; without a display, do the main job off screen into out/
	@case "$$(uname -s)" in \
	Darwin|MINGW*|MSYS*|CYGWIN*) has_display=yes ;; \
	*) has_display="$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ;; \
	esac; \
	if [ -n "$$has_display" ]; then \
		$(BIN)/caseapp --sample; \
	else \
		echo "There is no display here: the same window does the main job off screen."; \
		QT_QPA_PLATFORM=offscreen $(BIN)/python -m caseapp.ui.demo out; \
	fi

test: system ## run all tests, in random order
	$(BIN)/python -m pytest -n $(WORKERS) tests

soak: system ## run the long tests: hours of random work, thousands of kills
	HYPOTHESIS_PROFILE=soak $(BIN)/python -m pytest -m soak --timeout 0 tests

bench: system ## measure, and print ratios
	$(BIN)/python -m pytest tests/bench -m bench -p no:randomly --benchmark-enable --timeout 0 -s

eval: $(READY) ## score the suggestions, with every miss; ENGINE=ner after pip install -r packaging/ner.lock
	PYTHONPATH=. $(BIN)/python tests/suggest/report.py --engine $(or $(ENGINE),rules)

screens: system ## picture every pane, dark and light, into out/screens/
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m caseapp.ui.screens out/screens

lint: $(READY) ## check style, format, types and import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy --strict
	$(BIN)/lint-imports

licences: $(READY) ## check that every library's licence goes with ours
	$(BIN)/python packaging/check_licences.py

check-schema: $(READY) ## check that db/schema.sql is what the migrations make
	$(BIN)/python -m caseapp.store.schema_sql --check

schema: $(READY) ## write db/schema.sql anew from the migrations
	$(BIN)/python -m caseapp.store.schema_sql

wheel: system ## build the wheel and run its self-test in an empty environment
	bash packaging/check_wheel.sh

translations: system ## take new words into every translation; LANGUAGE=ja begins a language
	LANGUAGE_CODE=$(if $(filter command line,$(origin LANGUAGE)),$(LANGUAGE)) PYTHONPATH=. $(BIN)/python packaging/translations.py

package: system ## make the bundle, the Debian package, the portable installer and their SHA256SUMS in dist/; print sizes and start
	$(BIN)/python packaging/build.py

package-again: system ## build what `make package` made once more, elsewhere and in other circumstances, and compare
	$(BIN)/python packaging/build.py --again

installer-test: $(READY) ## try the Windows installer under Wine, around stand-ins (as root, installs NSIS and Wine on Debian)
	$(BIN)/python packaging/windows/prove.py --install

package-test: system ## try the packages of `make package` in fresh Debian systems: install, use, upgrade, remove (as root)
	PYTHONPATH=. $(BIN)/python packaging/package_test.py $(PACKAGE_TEST)

changes: $(READY) ## show what the next release changes, from CHANGELOG.md and packaging/changes/
	@$(BIN)/python packaging/changes.py

version: $(READY) ## say what a build of this tree is called
	@$(BIN)/python packaging/version.py

release: system ## make a release: VERSION=0.2.0, ARGS=--dry-run to see it before; nothing is pushed
	$(BIN)/python packaging/release.py $(VERSION) $(ARGS)

lock: ## resolve requirements.lock anew from pyproject.toml (needs uv)
	uv pip compile pyproject.toml --extra dev --extra package --universal --python-version 3.11 --upgrade \
		--generate-hashes --no-annotate --no-emit-index-url --custom-compile-command "make lock" -q -o requirements.lock
	uv pip compile pyproject.toml --extra ner --universal --python-version 3.11 --constraint requirements.lock \
		--generate-hashes --no-annotate --no-emit-index-url --custom-compile-command "make lock" -q -o packaging/ner.lock

system: $(READY)
	@$(BIN)/python packaging/check_system_libraries.py --install

$(READY): requirements.lock pyproject.toml packaging/set_up.sh
	@bash packaging/set_up.sh

clean: ## remove everything the other targets made
	rm -rf .venv out build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .benchmarks .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
