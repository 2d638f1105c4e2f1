import pytest

from leeward.encounters import orders
from leeward.people.models import Order


@pytest.mark.parametrize(
    "text",
    [
        "Handovers take place at the library.",
        "The exchange of the child",
        "They may collect Leo on Fridays",
        "at a contact centre",
    ],
)
def test_an_order_that_names_handovers_is_shown(rex, text):
    one = Order.objects.create(person=rex, side="protects_user", text=text)
    assert orders.naming_handovers() == [one]


def test_any_other_order_is_not(rex):
    Order.objects.create(person=rex, side="protects_user", text="No contact of any kind.")
    assert orders.naming_handovers() == []
