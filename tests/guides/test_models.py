from datetime import date

import pytest

from leeward.guides.choices import Stand
from leeward.guides.errors import AlreadyNoted
from leeward.guides.models import Mark
from leeward.people import changes, identities


def test_a_mark_is_never_changed(vault):
    mark = Mark.objects.create(guide="whatsapp", step="shut", state=Stand.DONE, since=date(2026, 11, 1))
    assert str(mark) == "whatsapp/shut: Done"
    mark.state = Stand.TODO
    with pytest.raises(AlreadyNoted):
        mark.save()
    assert Mark.objects.get().state == Stand.DONE


def test_each_has_its_own_key_for_the_log(vault):
    keys = {Mark.objects.create(guide="x", step="shut", state="done", since=date(2026, 1, 1)).key for _ in range(2)}
    assert len(keys) == 2


def test_where_two_persons_are_made_one_the_marks_go_along(rex):
    again = identities.address_for("R", None, "sms").person
    Mark.objects.create(guide="x", step="shut", state="done", since=date(2026, 1, 1), person=again)
    changes.merge(rex, again)
    assert Mark.objects.get().person == rex
