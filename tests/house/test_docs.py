"""The docs are true: what exists is in them, what they name exists, and their commands run."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from support.tree import ROOT, SOURCE, files_under, python_files, shown

DOCS = ROOT / "docs"
COMMANDS = (DOCS / "commands.md").read_text(encoding="utf-8")
LINK = re.compile(r"!?\[[^\]]*\]\((?P<target>[^)\s]+)\)")
CONSOLE = re.compile(r"^```console\n(?P<body>.*?)^```", re.MULTILINE | re.DOTALL)
MADE_BY_HAND = {"make run", "make test"}  # they set up this very environment; only their targets are looked at here


def documents():
    return [path for path in files_under(ROOT, ".md") if "samples" not in path.parts]


def commands_of(path):
    lines = "\n".join(match["body"] for match in CONSOLE.finditer(path.read_text(encoding="utf-8"))).splitlines()
    return [line.removeprefix("$ ") for line in lines if line.startswith("$ ")]


@pytest.fixture(scope="module")
def folder_with_a_chat(tmp_path_factory):
    from leeward.tactics.sample import sample_source

    folder = tmp_path_factory.mktemp("docs")
    with sample_source().open() as stream:
        (folder / "chat.txt").write_bytes(stream.read())
    return folder


@pytest.mark.parametrize("path", [path for path in documents() if set(commands_of(path)) - MADE_BY_HAND], ids=shown)
def test_the_commands_of_a_document_run_in_their_order(path, folder_with_a_chat):
    given = [command for command in commands_of(path) if command not in MADE_BY_HAND]
    environment = {
        **os.environ,
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
        "HOME": str(folder_with_a_chat),
    }
    script = "\n".join(["set -eo pipefail", *given])
    done = subprocess.run(
        ["bash", "-c", script], cwd=folder_with_a_chat, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{shown(path)}:\n{script}\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}"
    assert "Traceback" not in done.stderr


def test_the_readme_begins_with_the_warning_then_the_two_commands():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    warning, commands, picture = (
        readme.index("use another one"),
        readme.index("$ make run"),
        readme.index("picture.png"),
    )
    assert warning < commands < picture
    assert commands_of(ROOT / "README.md") == ["make run", "make test"]


@pytest.mark.parametrize("path", documents(), ids=shown)
def test_what_a_document_links_to_is_there(path):
    targets = [match["target"].partition("#")[0] for match in LINK.finditer(path.read_text(encoding="utf-8"))]
    lost = [target for target in targets if "://" not in target and target and not (path.parent / target).exists()]
    assert not lost


def test_files_that_documents_name_are_there():
    named = re.compile(r"`((?:src|tests|docs|tools|bench|requirements)/[\w./-]+)`")
    lost = [
        f"{shown(path)}: {match[1]}"
        for path in documents()
        for match in named.finditer(path.read_text(encoding="utf-8"))
        if "NAME" not in match[1] and not (ROOT / match[1]).exists()
    ]
    assert not lost


def test_every_reader_has_its_page():
    from leeward.readers.registry import READERS

    pages = "\n".join(path.read_text(encoding="utf-8") for path in (DOCS / "formats").glob("*.md"))
    assert [reader.name for reader in READERS if f"`{reader.name}`" not in pages] == []


def test_every_tactic_danger_and_pattern_is_in_the_docs():
    from leeward.tactics.catalogue import DANGERS, PATTERNS, TACTICS

    text = (DOCS / "adding-a-tactic.md").read_text(encoding="utf-8")
    assert [slug for slug in (*TACTICS, *DANGERS, *PATTERNS) if f"`{slug}`" not in text] == []
    for tactic in TACTICS.values():
        assert f"| {tactic.id} | `{tactic.slug}` | {tactic.label} | {tactic.grade.value} |" in text


def test_every_command_and_option_is_in_the_docs():
    import argparse

    from leeward.cli.registry import COMMANDS as COMMAND_LIST

    for command in COMMAND_LIST:
        assert f"leeward {command.name}" in COMMANDS
        parser = argparse.ArgumentParser()
        command.arguments(parser)
        for option in options_of(parser):
            assert option in COMMANDS, f"{command.name} {option}"


def options_of(parser):
    """The long options of a parser and of its sub-commands, and the names of these."""
    for action in parser._actions:
        yield from (option for option in action.option_strings if option.startswith("--") and option != "--help")
        if isinstance(action.choices, dict):
            for name, sub in action.choices.items():
                yield name
                yield from options_of(sub)


def test_every_setting_from_outside_is_in_the_docs():
    named = re.compile(r"LEEWARD_[A-Z_]+")
    places = [*python_files(SOURCE), *python_files(ROOT / "tests"), ROOT / "Makefile"]
    used = {match for path in places for match in named.findall(path.read_text(encoding="utf-8"))}
    assert {name for name in used if f"`{name}`" not in COMMANDS and not name.endswith("_")} == set()


def test_every_other_variable_that_is_read_is_in_the_docs():
    asked = re.compile(r"environ(?:\.get\(|\[)[\"']([A-Z_]+)[\"'](?!\] = )")  # not one that is only set
    ours = [*python_files(SOURCE), *python_files(ROOT / "tests"), *python_files(ROOT / "tools")]
    used = {match for path in ours for match in asked.findall(path.read_text(encoding="utf-8"))} - {"PATH"}
    assert {name for name in used if f"`{name}`" not in COMMANDS} == set()
    assert re.search(r"^PYTHON \?=", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


def test_every_make_target_is_in_the_docs_and_the_other_way_round():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):.*##", makefile, re.MULTILINE))
    assert len(targets) > 10
    contributing = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert {name for name in targets if f"`make {name}`" not in contributing} == set()
    named = {name for path in documents() for name in re.findall(r"`make ([a-z-]+)", path.read_text(encoding="utf-8"))}
    assert named <= targets


def test_every_channel_with_a_name_is_in_the_docs():
    from leeward.people.channels import NAMES

    text = (DOCS / "adding-a-reader.md").read_text(encoding="utf-8")
    assert [name for name in NAMES if f"`{name}`" not in text] == []


def test_every_reader_says_in_the_docs_what_it_says_of_itself():
    from leeward.readers.registry import READERS

    for reader in READERS:
        page = (DOCS / "formats" / f"{reader.name}.md").read_text(encoding="utf-8")
        assert [end for end in reader.notes.extensions if end not in page] == []


def test_the_readme_says_what_it_is_not_and_how_to_remove_it():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    places = [readme.index(part) for part in ("use another one", "## What it is\n", "## What it is not", "## How to")]
    assert places == sorted(places)
    assert "nobody has tried it there" in " ".join(readme.split())


def test_the_map_of_files_names_every_room_and_file():
    done = subprocess.run(
        [sys.executable, ROOT / "tools" / "house_map.py"], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    rooms = {path.relative_to(SOURCE).parts[0] for path in python_files(SOURCE) if path.parent != SOURCE}
    assert rooms == set(re.findall(r"^(\w+)$", done.stdout, re.MULTILINE))
    assert re.findall(r"^  \S+\s*$", done.stdout, re.MULTILINE) == [], "a file does not say what it is for"


def test_every_room_is_on_the_map():
    house = (DOCS / "house.md").read_text(encoding="utf-8")
    rooms = {path.relative_to(SOURCE).parts[0] for path in python_files(SOURCE) if path.parent != SOURCE}
    assert [room for room in rooms if f"`{room}`" not in house] == []


def test_every_file_with_a_registry_is_on_the_map():
    house = (DOCS / "house.md").read_text(encoding="utf-8")
    assert "`leeward.vault.registries`" in house
    holders = [
        path.relative_to(SOURCE)
        for path in python_files(SOURCE)
        if re.search(r"^\w+: Registry\[", path.read_text(encoding="utf-8"), re.MULTILINE)
    ]
    assert Path("vault/registries.py") in holders
    others = [path.as_posix() for path in holders if path.parts[0] != "vault"]
    assert [name for name in others if f"`{name}`" not in house] == []


def test_decisions_are_numbered_without_a_gap():
    numbers = [int(path.name[:4]) for path in sorted((DOCS / "decisions").glob("*.md"))]
    assert numbers == list(range(1, len(numbers) + 1))


def test_the_message_line_of_the_docs_is_that_of_the_command(folder_with_a_chat):
    import json

    command = [sys.executable, "-c", "import sys; from leeward.cli.main import main; sys.exit(main(sys.argv[1:]))"]
    done = subprocess.run(
        [*command, "read", folder_with_a_chat / "chat.txt", "--json"], capture_output=True, text=True, check=True
    )
    line = json.loads(done.stdout.splitlines()[0])
    assert [key for key in line if f"`{key}`" not in COMMANDS] == []
