# Everything a person gives as a command. The work is done by tools/setup, which needs python3 only.
SETUP := python3 tools/setup

# The main job: `make run`, or `make run SCENE=mine.ma SCRIPT=mine.py SAVE=changed.ma`.
TOUR ?= examples/tour.py
SCENE ?=
SCRIPT ?=
SAVE ?=
# Further options for the tests: `make test ARGS="-k undo"`; with files or folders of Python tests, these alone are run.
ARGS ?=

.DEFAULT_GOAL := help
.PHONY: help setup build run test lint format sanitize tsan bench fuzz clean

help: ## Show this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## */  make \1	/' | expand -t 18

setup: ## Install what is missing: system packages, Python, .venv
	@$(SETUP) setup

build: ## Set up, build, and install into .venv
	@$(SETUP) build

run: ## Show what Understudy does, or run SCRIPT on SCENE
	@$(SETUP) run --tour "$(TOUR)" --scene "$(SCENE)" --script "$(SCRIPT)" --save "$(SAVE)"

test: ## Run all tests
	@$(SETUP) test -- $(ARGS)

lint: ## Check formatting, style and the order of the layers
	@$(SETUP) lint

format: ## Repair formatting
	@$(SETUP) lint --fix

sanitize: ## Run all tests under AddressSanitizer and UndefinedBehaviorSanitizer
	@$(SETUP) sanitize -- $(ARGS)

tsan: ## Run the guard's thread tests under ThreadSanitizer
	@$(SETUP) tsan -- $(ARGS)

bench: ## Measure, beside what a user would use instead
	@$(SETUP) bench -- $(ARGS)

fuzz: ## Run the fuzz targets, FUZZ_SECONDS each (default 60)
	@$(SETUP) fuzz --seconds $(or $(FUZZ_SECONDS),60)

clean: ## Remove build/ and .venv
	@rm -rf build .venv .venv-bench .cache
