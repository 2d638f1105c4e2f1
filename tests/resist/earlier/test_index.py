"""Messages by the stems of their words."""

import pytest

from leeward.resist.earlier import index


def test_every_form_of_a_stem_is_looked_for():
    assert index.question({"deposit"}) == '("deposit" *)'
    asked = index.question({"pay", "deposit"})
    assert asked.startswith('("deposit" *) AND (')
    assert '"paid" *' in asked


@pytest.mark.parametrize("stems", [set(), {"'"}, {'"*"'}])
def test_odd_stems_ask_nothing(stems):
    assert index.question(stems) == ""


def test_odd_letters_never_raise(chat):
    assert index.find([{'x" OR "y'}, {"café", "naïve"}, set()]) == set()


def test_messages_are_found(chat, message):
    assert index.find([{"pay", "deposit"}]) == {message("deposit").pk}
    assert index.find([{"chang"}]) == {message("I'll change").pk, message("going to change").pk}
    assert index.find([{"pay", "dentist"}]) == set()


def test_the_newest_are_taken(chat, message):
    assert index.find([{"chang"}], most=1) == {message("going to change").pk}
