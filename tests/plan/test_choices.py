"""The words of the choices promise nothing."""

from leeward.plan.choices import Known, PlaceKind, State


def test_the_five_states_and_their_words():
    assert [state.label for state in State] == ["To do", "Under way", "Done", "Not for me", "Too risky now"]


def test_no_choice_says_that_all_is_well():
    words = " ".join(str(label) for kind in (State, PlaceKind, Known) for label in kind.labels).lower()
    assert not any(word in words for word in ("safe", "secure", "clear", "%", "complete"))


def test_what_is_known_is_said_with_its_limit():
    assert Known.NO.label.endswith("as far as I know")
