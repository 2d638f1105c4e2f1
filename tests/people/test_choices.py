from leeward.people.choices import OrderSide, Role


def test_the_words_for_roles_are_those_of_the_pages():
    assert [role.label for role in Role] == ["you", "the other party", "someone else", "not said yet"]


def test_an_order_has_two_sides():
    assert OrderSide.values == ["protects_user", "binds_user"]
