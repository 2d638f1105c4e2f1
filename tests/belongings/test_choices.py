from leeward.belongings.budget import TIMES
from leeward.belongings.choices import FOR, OFFERS, Answer, Every, ListKind, ThingState


def test_every_state_belongs_to_a_list():
    used = {state for states in FOR.values() for state in states}
    assert used | {ThingState.NOTHING_SAID} == set(ThingState)
    assert set(FOR) == set(ListKind)


def test_both_lists_can_leave_a_thing_aside():
    assert all({ThingState.NOT_MINE, ThingState.RISKY} <= set(states) for states in FOR.values())


def test_how_often_is_what_the_table_can_count():
    assert {every.value for every in Every} == set(TIMES)


def test_only_some_answers_offer_something():
    assert {answer.value for answer in Answer} - {answer.value for answer in OFFERS} == {"me", "unsure", "skipped"}
