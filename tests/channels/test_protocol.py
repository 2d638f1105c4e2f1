import pytest

from leeward.channels.protocol import Action, Choice, Done, Rehearsal


def test_a_choice_goes_into_the_plan_and_only_one_that_was_offered():
    rehearsal = Rehearsal(Action.HOLD, (), {"a": 1}, (Choice("existing", "Move them"),))
    assert rehearsal.chosen("existing").plan == {"a": 1, "existing": True}
    assert rehearsal.chosen().plan == {"a": 1}
    with pytest.raises(KeyError):
        rehearsal.chosen("other")


def test_what_was_done_is_finished_unless_it_says_otherwise():
    assert Done((), {}).unfinished == ""
