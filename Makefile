.DEFAULT_GOAL := help
.PHONY: help run test check coverage bench lint format messages house lock clean

PYTHON := .venv/bin/python -u

help: ## list what there is
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## start the site on http://localhost:8000/ (PORT and HOST change it)
	@scripts/run

test: test-environment ## lint, checks and all tests, on SQLite and PostgreSQL
	@$(PYTHON) scripts/test.py

check: test-environment ## the fast loop: lint, layers, types, and the tests of what changed since main
	@$(PYTHON) scripts/check.py

coverage: test-environment ## lines and branches no test goes through; TESTS=tests/outbox asks some alone
	@$(PYTHON) scripts/untested.py $(TESTS)

bench: ## measure what requests cost, kept and not, with little and with very much; OPTIONS=--help
	@scripts/virtual-environment requirements.txt
	@$(PYTHON) scripts/bench.py $(OPTIONS)

lint: test-environment ## look for mistakes in the code
	@.venv/bin/ruff check .
	@.venv/bin/ruff format --check .
	@.venv/bin/python scripts/format_css.py --check
	@.venv/bin/python scripts/format_templates.py --check

format: test-environment ## put the code into the agreed shape
	@.venv/bin/ruff check --fix .
	@.venv/bin/ruff format .
	@.venv/bin/python scripts/format_css.py
	@.venv/bin/python scripts/format_templates.py

messages: test-environment ## bring the German interface texts up to date
	@$(PYTHON) scripts/catalogues.py

house: test-environment ## draw the rooms and imports into docs/architecture.md
	@$(PYTHON) scripts/house.py

lock: ## write the exact versions of all packages (needs uv)
	@scripts/lock

clean: ## remove what can be made again; the data in var/ stays
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache var/coverage var/static
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.PHONY: test-environment
test-environment:
	@scripts/virtual-environment requirements.txt requirements-test.txt
