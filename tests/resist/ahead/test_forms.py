import pytest

from leeward.library.reactions import REACTIONS
from leeward.resist.ahead.forms import CameForm, WillForm
from leeward.resist.models import Reaction

WARM = REACTIONS["warm"]
FIRST, SECOND, *_ = (line.text for line in WARM.wills)


def test_own_words_and_picked_lines_are_joined(vault):
    form = WillForm(WARM, {"will": "I breathe.\r\nSlowly.", "picked": [FIRST, SECOND]})
    assert form.is_valid()
    assert form.cleaned_data["will"] == f"I breathe.\nSlowly.\n{FIRST}\n{SECOND}"


def test_nothing_at_all_is_said_calmly_but_what_stands_may_go(vault):
    assert "One sentence is enough." in WillForm(WARM, {"will": " "}).errors["will"][0]
    row = Reaction.objects.create(key="warm", will="wait")
    assert WillForm(WARM, {"will": ""}, row=row).is_valid()


def test_somebody_to_ring_alone_will_do_and_must_be_one_who_may_be_asked(mira, rex):
    assert WillForm(WARM, {"helper": mira.pk}).is_valid()
    assert "Choose somebody from the list." in WillForm(WARM, {"helper": rex.pk}).errors["helper"]


def test_a_line_of_another_reaction_is_not_taken(vault):
    other = REACTIONS["anger"].wills[0].text
    assert "picked" in WillForm(WARM, {"picked": [other]}).errors


def test_what_stands_is_there_to_be_changed_and_its_lines_are_not_offered_twice(mira):
    row = Reaction.objects.create(key="warm", will=FIRST, helper=mira)
    form = WillForm(WARM, row=row)
    assert form["will"].value() == FIRST
    assert form["helper"].value() == mira.pk
    assert FIRST not in dict(form.fields["picked"].choices)


@pytest.mark.parametrize(("on", "wrong"), [("2026-06-05", False), ("2026-06-06", True), ("1900-01-01", True), ("x", True), ("", True)])  # fmt: skip
def test_a_day_that_has_come(on_day, on, wrong):
    assert ("on" in CameForm({"on": on}).errors) is wrong
