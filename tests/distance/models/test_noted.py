from datetime import date

from leeward.distance import ways
from leeward.distance.models import ContactNote


def test_a_contact_is_called_by_its_way(rex, noted):
    assert str(noted()) == "Another way"
    assert noted(way=ways.add(rex, "post")).by_way == "Letters and parcels"


def test_the_newest_comes_first(noted):
    first, last = noted(on=date(2025, 11, 1)), noted(on=date(2025, 11, 9))
    assert list(ContactNote.objects.all()) == [last, first]
