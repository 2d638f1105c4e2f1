from leeward.orders import choices
from leeward.people.choices import OrderSide


def test_both_sides_of_the_bare_order_are_known_here():
    assert set(OrderSide.values) <= set(choices.Side.values)
    assert choices.Side.MUTUAL not in OrderSide.values


def test_no_choice_is_longer_than_its_column():
    assert max(map(len, choices.Status.values)) <= 10
    assert max(map(len, choices.Kind.values)) <= 12
    assert all(
        max(map(len, kind.values)) <= 8 for kind in (choices.ToWhom, choices.Outcome, choices.Manner, choices.Paper)
    )
