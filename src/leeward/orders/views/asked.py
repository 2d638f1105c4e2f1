"""What an address of this part asks for: an order, and a row that belongs to it."""

from typing import TypeVar

from django.db.models import Model, QuerySet
from django.shortcuts import get_object_or_404

from leeward.people.models import Order

Row = TypeVar("Row", bound=Model)


def of_order(rows: type[Row] | QuerySet[Row], number: int, order_id: int) -> Row:
    """The row with this number, where it is of this order. Raises Http404, for numbers beyond all numbers too."""
    return get_object_or_404(rows, pk=number, order=get_object_or_404(Order, pk=order_id))
