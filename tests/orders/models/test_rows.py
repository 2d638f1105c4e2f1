import pytest

from leeward.orders.errors import AlreadyWritten
from leeward.orders.models import Abstention
from leeward.orders.models.rows import new_key


def test_a_row_is_added_once_and_never_saved_again(bound):
    row = Abstention.objects.create(order=bound, happened_at="2026-05-01T10:00:00", pull="x")
    row.pull = "y"
    with pytest.raises(AlreadyWritten):
        row.save()
    assert Abstention.objects.get().pull == "x"


def test_keys_are_random_and_name_the_row(bound):
    assert len({new_key() for _ in range(50)}) == 50
    row = Abstention.objects.create(order=bound, happened_at="2026-05-01T10:00:00", pull="x")
    assert str(row) == row.key
