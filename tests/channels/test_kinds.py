"""Every kind is listed once, opens without asking anybody, and stands in the document of channels."""

import pytest

from leeward.channels.block_lists import FORMS
from leeward.channels.kinds import KINDS
from support.tree import ROOT

DOCUMENT = (ROOT / "docs" / "channels.md").read_text(encoding="utf-8")


def test_names_are_short_and_different():
    assert len({kind.name for kind in KINDS}) == len(KINDS)
    assert all(kind.name.isidentifier() for kind in KINDS)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_what_a_person_types_is_labelled_and_passwords_are_covered(kind):
    assert all(setting.key and setting.label for setting in kind.settings)
    assert all(setting.secret == ("password" in setting.key) for setting in kind.settings)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_kind_and_what_it_says_stands_in_the_document(kind):
    assert f"## {kind.label}" in DOCUMENT
    assert f"`{kind.name}`" in DOCUMENT


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_every_form_of_a_block_list_stands_in_the_document(form):
    assert f"**{form.label}**" in DOCUMENT
    assert f"`{form.name}`" in DOCUMENT


def test_what_can_be_done_is_said_of_the_kind_that_can_do_it():
    for kind in KINDS:
        section = DOCUMENT.split(f"## {kind.label}", 1)[1].split("\n## ", 1)[0]
        assert "**Others may notice**" in section
        assert "**Cannot**" in section
