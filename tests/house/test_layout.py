"""One thing, one file, one test file of the same name; and no file or function that holds two things."""

import ast
import re
from functools import cache

import pytest

from support.tree import ROOT, SOURCE, TESTS, parsed, python_files, shown

NO_TEST_OF_THEIR_OWN = {"__init__.py", "apps.py", "urls.py", "settings.py"}
NOT_A_ROOM = {"house", "support"}
LONGEST_MODULE = 400
LONGEST_FUNCTION = 50

# Tests of a whole room rather than of one file, each with what it holds together.
WHOLE_ROOM: dict[str, str] = {
    "tests/readers/test_samples.py": "every sample file through the reader that claims it, and every record counted",
    "tests/directory/test_stale_lines.py": "tools/stale_lines.py, which lies outside the package",
    "tests/library/test_stale_guides.py": "tools/stale_guides.py, which lies outside the package",
    "tests/readers/test_conformance.py": "tools/conformance.py, which lies outside the package",
}


def sources_to_test():
    for path in python_files(SOURCE):
        inside = path.relative_to(SOURCE)
        if path.name not in NO_TEST_OF_THEIR_OWN and "migrations" not in inside.parts and len(inside.parts) > 1:
            yield path


def pair_of(source):
    inside = source.relative_to(SOURCE)
    return TESTS / inside.parent / f"test_{inside.name}"


def functions(path):
    return [node for node in ast.walk(parsed(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def test_every_source_file_has_its_test_file():
    missing = [shown(pair_of(path)) for path in sources_to_test() if not pair_of(path).is_file()]
    assert not missing, "These test files are missing:\n" + "\n".join(missing)


def test_every_test_file_has_its_source_file():
    known = {pair_of(path) for path in sources_to_test()}
    lost = [
        shown(path)
        for path in python_files(TESTS)
        if path.name.startswith("test_")
        and path.relative_to(TESTS).parts[0] not in NOT_A_ROOM
        and path not in known
        and shown(path) not in WHOLE_ROOM
    ]
    assert not lost, "These test files have no source file of their name:\n" + "\n".join(lost)


def test_the_list_of_whole_room_tests_is_true():
    assert [name for name in WHOLE_ROOM if not (ROOT / name).is_file()] == []


def test_every_test_file_holds_a_test():
    empty = [
        shown(path)
        for path in python_files(TESTS)
        if path.name.startswith("test_") and not any(node.name.startswith("test_") for node in functions(path))
    ]
    assert not empty


FAILING = {"raises", "warns", "fail", "wait_for_url", "wait_for", "expect"}  # of pytest and playwright: they fail


def called(node):
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


@cache
def looked_into(path):
    """Of each function of a file: its name, whether it asserts by itself, and the names it calls."""
    found = []
    for node in functions(path):
        inside = list(ast.walk(node))
        plain = any(
            isinstance(inner, ast.Assert) or (isinstance(inner, ast.Raise) and "AssertionError" in ast.dump(inner))
            for inner in inside
        )
        calls = {called(inner) for inner in inside if isinstance(inner, ast.Call)}
        found.append((node.name, plain or not FAILING.isdisjoint(calls), calls))
    return found


def asserting(looked, known):
    """The names of those functions that assert, also by way of one another."""
    found = {name for name, plain, _ in looked if plain} | known
    while more := {name for name, _, calls in looked if name not in found and not found.isdisjoint(calls)}:
        found |= more
    return found


@cache
def shared_helpers(folder):
    """Names that assert for the tests in this folder: those of tests/support, and of the conftest files above."""
    above = [place / "conftest.py" for place in (folder, *folder.parents) if place.is_relative_to(TESTS)]
    shared = [*python_files(TESTS / "support"), *(conftest for conftest in above if conftest.is_file())]
    return asserting([each for path in shared for each in looked_into(path)], set())


def test_every_test_asserts_something():
    hollow = []
    for path in python_files(TESTS):
        if path.name.startswith("test_"):
            tests = [each for each in looked_into(path) if each[0].startswith("test_")]
            own = [each for each in looked_into(path) if not each[0].startswith("test_")]
            helpers = asserting(own, shared_helpers(path.parent))
            hollow += [
                f"{shown(path)}::{name}" for name, plain, calls in tests if not plain and helpers.isdisjoint(calls)
            ]
    assert not hollow, "These tests assert nothing:\n" + "\n".join(hollow)


def test_no_test_is_skipped_or_expected_to_fail():
    marks = {"skip", "skipif", "xfail", "importorskip"}
    found = [
        f"{shown(path)}:{node.lineno}"
        for path in python_files(TESTS)
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Attribute) and node.attr in marks and not skips_only_outside_ci(path, node)
    ]
    assert not found, "Tests are not skipped here:\n" + "\n".join(found)


def skips_only_outside_ci(path, node):
    """A skip is allowed only for another system, or where the line says how it is loud in CI."""
    line = path.read_text(encoding="utf-8").splitlines()[node.lineno - 1]
    return "# loud in CI" in line or "sys.platform" in line or "os.name" in line


@pytest.mark.parametrize("folder", ["src", "tests", "tools", "bench"])
def test_no_module_is_too_long(folder):
    long = [
        f"{shown(path)}: {lines} lines"
        for path in python_files(ROOT / folder)
        if "migrations" not in path.parts
        and (lines := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST_MODULE
    ]
    assert not long, f"A module has at most {LONGEST_MODULE} lines:\n" + "\n".join(long)


@pytest.mark.parametrize("folder", ["src", "tools", "bench"])
def test_no_function_is_too_long(folder):
    long = [
        f"{shown(path)}:{node.lineno} {node.name}: {length} lines"
        for path in python_files(ROOT / folder)
        if "migrations" not in path.parts
        for node in functions(path)
        if (length := (node.end_lineno or node.lineno) - node.lineno + 1) > LONGEST_FUNCTION
    ]
    assert not long, f"A function has at most {LONGEST_FUNCTION} lines:\n" + "\n".join(long)


PASSED_OVER = re.compile(r"# noqa: (?P<codes>[A-Z]+\d+(?:, ?[A-Z]+\d+)*)(?P<rest>.*)$")


@pytest.mark.parametrize("folder", ["src", "tools", "bench"])
def test_whatever_ruff_is_told_to_pass_over_has_its_reason(folder):
    """Beside it, or where the same code stands first in the file."""
    bare = []
    for path in python_files(ROOT / folder):
        reasoned = set()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if found := PASSED_OVER.search(line):
                codes = set(found["codes"].replace(" ", "").split(","))
                if found["rest"].strip(" ,#-"):
                    reasoned |= codes
                elif "migrations" not in path.parts and not codes <= reasoned:
                    bare.append(f"{shown(path)}:{number}")
    assert not bare, "\n".join(bare)
