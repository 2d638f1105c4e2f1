import pytest
from django.http import Http404

from leeward.orders.models import Term
from leeward.orders.views.asked import of_order

BEYOND = 10**25


def test_a_row_is_found_under_its_order_only(terms, order, bound):
    assert of_order(Term, terms[0].pk, order.pk) == terms[0]
    assert of_order(Term.objects.select_related("order"), terms[0].pk, order.pk).order == order
    with pytest.raises(Http404):
        of_order(Term, terms[0].pk, bound.pk)


@pytest.mark.parametrize(("number", "order_id"), [(BEYOND, 1), (1, BEYOND), (BEYOND, BEYOND)])
def test_numbers_beyond_all_numbers_are_not_found(terms, number, order_id):
    with pytest.raises(Http404):
        of_order(Term, number, order_id)
