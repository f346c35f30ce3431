# The same targets for people and for CI: each calls one script, and the scripts fetch what they need, pinned.
.DEFAULT_GOAL := help
.PHONY: help venv demo test soak lint bench fields search duplicates fuzz scenarios package install

DIR ?= core/scenarios
PREFIX ?= /usr/local
SECONDS_PER_TARGET ?= 60
MINUTES ?= 10

help:      ## list the targets
	@awk -F ':.*## *' '/^[a-z]+:.*##/ { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

venv:      ## .venv with the wheel, the command line and what the tests need
	@scripts/venv.sh

demo:      ## replay a sample day; import, merge, search and export sample contacts
	@scripts/demo.sh

test:      ## everything that CI runs: lint, Rust, C, Python, Kotlin, scenarios, the demo
	@scripts/test.sh

soak:      ## the Rust tests with ever new random cases for MINUTES (10)
	@MINUTES=$(MINUTES) scripts/soak.sh

lint:      ## formatting, clippy, docs, licences, purity of the core
	@scripts/lint.sh

bench:     ## the figures, beside the peers, as ratios
	@scripts/bench.sh

fields:    ## records beside jsonschema, ajv and pydantic: the same verdicts, and figures
	@scripts/fields.sh

search:    ## a million contacts searched, beside SQLite's FTS5 and tantivy
	@scripts/search.sh

duplicates: ## 100,000 contacts deduplicated, beside Splink
	@scripts/duplicates.sh

fuzz:      ## every fuzz target for SECONDS_PER_TARGET (60)
	@SECONDS_PER_TARGET=$(SECONDS_PER_TARGET) scripts/fuzz.sh

scenarios: ## run every .scn of DIR (core/scenarios) on every surface
	@scripts/scenarios.sh $(DIR)

package:   ## dist/: the wheel and the C library's install tree
	@scripts/package.sh

install:   ## the C library, header, pkg-config and CMake files under PREFIX (/usr/local)
	@scripts/install.sh $(PREFIX)
