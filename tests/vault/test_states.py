from leeward.vault.models import Job
from leeward.vault.states import State


def test_the_states_are_those_of_the_table():
    assert [choice for choice, _ in Job._meta.get_field("state").choices] == [state.value for state in State]


def test_what_is_over_does_not_go_on_by_itself():
    over = {state for state in State if Job(state=state).over}
    assert over == {State.DONE, State.FAILED, State.STOPPED}
