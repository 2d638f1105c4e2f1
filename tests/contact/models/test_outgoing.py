import pytest
from django.db import IntegrityError, transaction

from leeward.contact.errors import FactsStay
from leeward.contact.models import Going


@pytest.fixture
def going(account, rex):
    return Going.objects.create(
        account=account, address=account.addresses.get(), person=rex, to="rex@example.org", text="No."
    )


def test_what_was_written_is_never_changed(going):
    going.text = "Yes."
    with pytest.raises(FactsStay):
        going.save()
    assert Going.objects.get().text == "No."
    assert str(going) == "to rex@example.org"


def test_one_thing_happens_once_in_a_release(going):
    going.events.create(number=1, what="trying")
    with pytest.raises(IntegrityError), transaction.atomic():
        going.events.create(number=1, what="trying")
    again = going.events.create(number=2, what="trying")
    assert str(again) == "Being handed over"
