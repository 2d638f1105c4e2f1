import json

import pytest

from leeward.plan.taking.choice import Choice, Kind


@pytest.mark.parametrize("kind", Kind)
def test_a_choice_outlives_the_session(kind):
    choice = Choice(kind, ("money", "now"), states=False, notes=True, paper="letter", size="large", as_pdf=False)
    assert Choice.from_dict(json.loads(json.dumps(choice.as_dict()))) == choice


def test_notes_stay_out_and_states_go_in_unless_something_else_is_said():
    choice = Choice(Kind.SHEET, ())
    assert (choice.notes, choice.states, choice.untouched, choice.numbers) == (False, True, False, False)


def test_anything_else_is_no_choice():
    with pytest.raises(KeyError):
        Choice.from_dict({"kind": "sheet"})
    with pytest.raises(ValueError, match="poster"):
        Choice.from_dict({**Choice(Kind.SHEET, ()).as_dict(), "kind": "poster"})
