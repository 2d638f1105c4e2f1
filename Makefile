# Every command a person or CI needs. `make run` and `make test` are enough for most.

PYTHON ?= python3
ifeq ($(OS),Windows_NT)
BIN := .venv/Scripts
BENCH_BIN := .venv-bench/Scripts
TRAIN_BIN := .venv-train/Scripts
else
BIN := .venv/bin
BENCH_BIN := .venv-bench/bin
TRAIN_BIN := .venv-train/bin
endif
LOCK := $(BIN)/uv pip compile --quiet --no-config --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate

AIDED = $(if $(AIDS),--aids $(AIDS))

.PHONY: help run pictures test lint format map test-engine test-long conformance bench train train-tactics eval bench-tactics bench-mentalmanip measure template shots stale lock clean

help:  ## what there is
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

run:  ## set up if needed, then open the program in the browser
	@$(PYTHON) tools/setup.py base
	@$(BIN)/leeward open

pictures:  ## what reads a message from a picture (220 MB more); the program runs without it too
	@$(PYTHON) tools/setup.py pictures

test: dev  ## set up if needed, then run the tests
	@$(BIN)/python -m pytest -n 2

lint: dev  ## style, types and the floors of the house
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

format: dev  ## put the source files into their form
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

map:  ## every room and file with one sentence on what it is for
	@$(PYTHON) tools/house_map.py

test-engine: dev  ## Django's own tests on the encrypted engine
	@$(BIN)/python tools/django_labels.py

test-long: dev  ## the tests at full size: 1,000,000 messages, every kill, long fuzzing
	@LEEWARD_KILLS=15 LEEWARD_CHANGES=10000 LEEWARD_PAGES=1 LEEWARD_JOURNEY_MESSAGES=1000000 $(BIN)/python -m pytest -n 2 --hypothesis-profile long

conformance: dev  ## every reader over the sample exports, where they are there
	@$(BIN)/python tools/conformance.py

bench: dev  ## speeds and memory, beside other programs (ARGS=--write puts them into docs/benchmarks.md)
	@$(PYTHON) tools/setup.py bench
	@$(BIN)/python bench/run.py --peers $(BENCH_BIN)/python $(ARGS)

train:  ## learn the small models of step four from data/replies (ARGS=--apart WRITER measures the encoder on one left out)
	@$(PYTHON) tools/setup.py train
	@$(TRAIN_BIN)/python tools/train_replies.py
	@$(TRAIN_BIN)/python tools/train_encoder.py $(ARGS)
	@$(TRAIN_BIN)/python tools/train_messages.py --apart
	@$(TRAIN_BIN)/python tools/train_messages.py
	@$(TRAIN_BIN)/python tools/train_facts.py

measure: dev  ## facts and draft rules on the held-back sets of data/replies
	@$(BIN)/python tools/measure_replies.py facts
	@$(BIN)/python tools/measure_replies.py drafts
	@$(BIN)/python tools/measure_pairs.py

train-tactics:  ## learn the detector of tactics from data/tactics (AIDS=dir: also from public talk without any tactic)
	@$(PYTHON) tools/setup.py train
	@$(TRAIN_BIN)/python tools/train_tactics_words.py $(AIDED)
	@$(TRAIN_BIN)/python tools/train_tactics.py $(AIDED)
	@$(TRAIN_BIN)/python tools/fit_tactics.py
	@$(TRAIN_BIN)/python tools/train_tactics_doubt.py $(AIDED)

eval: dev  ## the detector on the writers that are held back, into docs/detector.md (REAL=dir: also on real everyday talk)
	@$(BIN)/python tools/eval_tactics.py $(if $(REAL),--real $(REAL))

bench-tactics: dev  ## how fast the detector is beside what it is made of (ARGS=--write puts it into docs/benchmarks.md)
	@$(PYTHON) tools/setup.py train
	@$(BIN)/python bench/tactics.py --train $(TRAIN_BIN)/python $(ARGS)

bench-mentalmanip:  ## an outside yardstick, DATA=dir with train.csv, valid.csv and test.csv
	@$(PYTHON) tools/setup.py train >&2
	@$(TRAIN_BIN)/python bench/mentalmanip.py $(DATA)

template: dev  ## make the empty database a new vault begins with
	@$(BIN)/python -m leeward.vault.template

shots: dev  ## pictures of all pages, to build/shots
	@$(BIN)/python tools/shots.py

stale: dev  ## helplines and guides whose source is older than 180 days, helplines without a date
	@$(BIN)/python tools/stale_lines.py; lines=$$?; $(BIN)/python tools/stale_guides.py && exit $$lines

lock:  ## pin the requirements anew
	@$(PYTHON) tools/setup.py dev
	@$(LOCK) pyproject.toml requirements/base.in -o requirements/base.txt
	@$(LOCK) pyproject.toml --extra pictures requirements/base.in -c requirements/base.txt -o requirements/pictures.txt
	@$(LOCK) pyproject.toml requirements/base.in requirements/dev.in -c requirements/pictures.txt -o requirements/dev.txt
	@$(LOCK) requirements/bench.in -o requirements/bench.txt
	@$(LOCK) --override requirements/train-without.in -c requirements/base.txt requirements/train.in -o requirements/train.txt

clean:  ## remove what make made; vaults are not touched
	@rm -rf .venv .venv-bench .venv-train build dist .mypy_cache .ruff_cache .import_linter_cache

AIDED = $(if $(AIDS),--aids $(AIDS))

.PHONY: dev
dev:
	@$(PYTHON) tools/setup.py dev
