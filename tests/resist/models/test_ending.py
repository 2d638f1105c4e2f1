import pytest
from django.db import IntegrityError

from leeward.people.choices import Role
from leeward.people.models import Person, StopNotice
from leeward.resist.models import Farewell


@pytest.fixture
def rex(vault):
    return Person.objects.create(name="Rex", role=Role.OTHER)


def test_the_newest_stands_first_and_its_name_holds_no_words(rex):
    first, second = (Farewell.objects.create(person=rex, text=text) for text in ("one", "two"))
    assert list(Farewell.objects.all()) == [second, first]
    assert "two" not in str(second)


def test_one_notice_belongs_to_one_writing(rex):
    notice = StopNotice.objects.create(person=rex, stated_at="2026-06-04T21:14:00")
    Farewell.objects.create(person=rex, text="one", notice=notice)
    with pytest.raises(IntegrityError):
        Farewell.objects.create(person=rex, text="two", notice=notice)


def test_words_outlive_their_notice(rex):
    notice = StopNotice.objects.create(person=rex, stated_at="2026-06-04T21:14:00")
    row = Farewell.objects.create(person=rex, text="one", notice=notice)
    notice.delete()
    row.refresh_from_db()
    assert row.notice is None
