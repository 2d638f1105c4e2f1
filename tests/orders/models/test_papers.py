import pytest
from django.db import IntegrityError, transaction

from leeward.orders.models import PaperFile


def test_the_same_file_stands_once_with_an_order(order, bound):
    known = {"name": "a", "blob": "b", "sha256": "c" * 64, "size": 1}
    row = PaperFile.objects.create(order=order, **known)
    PaperFile.objects.create(order=bound, **known)
    with pytest.raises(IntegrityError), transaction.atomic():
        PaperFile.objects.create(order=order, **known)
    assert (str(row), row.get_shows_display()) == ("a", "The order itself")
