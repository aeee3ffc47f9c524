# Two commands matter: `make run` and `make test`. They need Python 3.11 or newer, make, and the package index at the first start.

PYTHON ?= python3
JOBS ?= 2
TEST_POSTGRES_URL ?= postgres://postgres@127.0.0.1:5432/postgres
export TEST_POSTGRES_URL

VENV = .venv
RUN = $(VENV)/bin/python
INSTALL = $(RUN) -m pip --disable-pip-version-check --quiet --no-input install --no-deps --require-hashes
TOOLS = tests/browser/tools
LOCK = $(RUN) -m uv --quiet pip compile --generate-hashes --universal --python-version 3.11 pyproject.toml

# What a tool says when all is well interests nobody.
quiet = out=$$($(1) 2>&1) || { printf '%s\n' "$$out"; exit 1; }

# The checks look at the site as production would run it. The key protects nothing.
CHECK_DIR = build/check
PRODUCTION = DEBUG=0 SITE_URL=https://portal.example ALLOWED_HOSTS=portal.example TRUSTED_PROXIES=1 DATABASE_URL= EMAIL_URL= \
	SECRET_KEY=checks-only-abcdefghijklmnopqrstuvwxyz-0123456789-ABCDEF PORTAL_DATA_DIR=$(CHECK_DIR)

.PHONY: run test check format lock pictures clean runtime development

run: runtime
	@exec $(RUN) -m portal.launcher

# What is installed is told by a copy of the lock, made when the installation was complete. The lock for development holds
# the other one, at the same versions.
runtime: $(RUN)
	@cmp -s requirements.lock $(VENV)/runtime.lock || { \
		echo "Installing the locked packages…"; \
		$(INSTALL) -r requirements.lock && cp requirements.lock $(VENV)/runtime.lock; }

development: $(RUN)
	@cmp -s requirements-dev.lock $(VENV)/development.lock || { \
		echo "Installing the locked packages for development…"; \
		$(INSTALL) -r requirements-dev.lock && cp requirements-dev.lock $(VENV)/development.lock; }
	@! command -v npm >/dev/null || cmp -s $(TOOLS)/package-lock.json $(VENV)/tools/installed.lock || { \
		echo "Installing the checkers of pages…"; mkdir -p $(VENV)/tools; cp $(TOOLS)/package*.json $(VENV)/tools/; \
		$(call quiet,npm ci --prefix $(VENV)/tools --ignore-scripts --no-audit --no-fund --omit-lockfile-registry-resolved); \
		cp $(TOOLS)/package-lock.json $(VENV)/tools/installed.lock; }

$(RUN):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Python 3.11 or newer is needed; another one is chosen by: make PYTHON=/path/to/python3 …" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "This Python cannot make environments. On Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	@echo "Making the environment $(VENV)…"
	@rm -rf $(VENV) && $(PYTHON) -m venv $(VENV)

# Every database and browser that this machine has. What it lacks is left out, and said at the end.
test: development
	@status=0; left_out=""; \
	echo "test: SQLite"; \
	DATABASE_URL= $(RUN) -m pytest -n $(JOBS) || status=1; \
	if $(RUN) -c 'import os, psycopg2; psycopg2.connect(os.environ["TEST_POSTGRES_URL"], connect_timeout=3)' 2>/dev/null; then \
		echo "test: PostgreSQL"; \
		DATABASE_URL="$$TEST_POSTGRES_URL" $(RUN) -m pytest -n $(JOBS) || status=1; \
	else \
		echo "test: left out: PostgreSQL, not reachable at the address in TEST_POSTGRES_URL" >&2; \
		test "$$PORTAL_TESTS_COMPLETE" != 1 || status=1; \
	fi; \
	exit $$status

check: development
	@echo "check: format"; $(call quiet,$(RUN) -m ruff format --check --output-format concise .)
	@echo "check: lint"; $(call quiet,$(RUN) -m ruff check --output-format concise .)
	@echo "check: templates"; $(call quiet,$(RUN) -m djlint --lint templates)
	@echo "check: directions between rooms"; $(call quiet,$(VENV)/bin/lint-imports)
	@echo "check: locks"; $(RUN) .ci/check_locks.py
	@$(RUN) .ci/audit.py
	@rm -rf $(CHECK_DIR); mkdir -p $(CHECK_DIR)
	@echo "check: migrations"; $(call quiet,$(PRODUCTION) $(RUN) manage.py makemigrations --check --dry-run)
	@echo "check: settings for production"; $(call quiet,$(PRODUCTION) $(RUN) manage.py check --deploy --fail-level WARNING)
	@echo "check: static files"; $(call quiet,$(PRODUCTION) $(RUN) manage.py collectstatic --noinput)
	@rm -rf $(CHECK_DIR)

format: development
	@$(RUN) -m ruff check --quiet --fix .
	@$(RUN) -m ruff format --quiet .

# Newest versions that pyproject.toml admits; neither file tells where the packages came from.
lock: development
	@$(LOCK) --upgrade --output-file requirements.lock
	@$(LOCK) --upgrade --extra dev --constraint requirements.lock --output-file requirements-dev.lock

# Of the pages, for README.md and the guides in docs/, from a site that is started for them. ONLY="name name": those alone.
pictures: development
	@$(RUN) -m docs.pictures.make $(ONLY)

# Not var/: that is the office's database and pictures.
clean:
	@rm -rf $(VENV) build .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
