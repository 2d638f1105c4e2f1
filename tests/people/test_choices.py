from leeward.people.choices import Answer, Knows, OrderSide, Role, Seen


def test_the_words_for_roles_are_those_of_the_pages():
    assert [role.label for role in Role] == ["you", "the other party", "someone else", "not said yet"]


def test_an_order_has_two_sides():
    assert OrderSide.values == ["protects_user", "binds_user"]


def test_what_was_not_said_is_empty_and_has_its_words():
    assert Knows.NOT_SAID.value == Seen.NOT_SAID.value == ""
    assert (Knows.NOT_SAID.label, Seen.NOT_SAID.label) == ("Not said yet", "I do not know")


def test_an_answer_is_one_of_four():
    assert Answer.values == ["yes", "no", "unsure", "skipped"]
