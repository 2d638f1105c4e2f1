"""Each guarantee names tests that exist and assert something; the numbers have no gap."""

import ast
import re

import pytest

from support.tree import ROOT, parsed

TEXT = (ROOT / "docs" / "threat-model.md").read_text(encoding="utf-8")
GUARANTEE = re.compile(r"^- \*\*G(?P<number>\d+)\. (?P<body>.*?)(?=^- \*\*G|^\*\*|^## )", re.MULTILINE | re.DOTALL)
TEST = re.compile(r"`(tests/[\w/.-]+\.py)::(test_\w+)`")
FOUND = {int(match["number"]): match["body"] for match in GUARANTEE.finditer(TEXT)}


def test_the_guarantees_are_numbered_without_a_gap():
    assert list(FOUND) == list(range(1, len(FOUND) + 1))
    assert len(FOUND) >= 15


@pytest.mark.parametrize("number", FOUND)
def test_a_guarantee_names_tests_that_exist(number):
    named = TEST.findall(FOUND[number])
    assert named, f"G{number} names no test"
    for file, name in named:
        path = ROOT / file
        assert path.is_file(), f"G{number}: {file} is not there"
        there = {node.name for node in ast.walk(parsed(path)) if isinstance(node, ast.FunctionDef)}
        assert name in there, f"G{number}: {file} has no {name}"


def test_every_test_the_document_names_belongs_to_a_guarantee():
    inside = {pair for body in FOUND.values() for pair in TEST.findall(body)}
    assert set(TEST.findall(TEXT)) == inside


def test_it_says_what_it_cannot_do():
    for words in (
        "cannot tell whether a device is watched",
        "Python cannot reliably erase keys",
        "not erase the browser",
    ):
        assert words in TEXT
