from datetime import date

import pytest

from leeward.boundaries.errors import LimitStays, NoteStays
from leeward.boundaries.models import Boundary, Carried, Priority
from leeward.boundaries.rules.kinds import Kind
from leeward.people import changes, identities
from leeward.people.choices import Role


def test_a_limit_is_never_changed(limit):
    row = limit(Kind.LOOK)
    row.words = "otherwise"
    with pytest.raises(LimitStays):
        row.save()
    assert Boundary.objects.get().words == ""


def test_a_limit_says_itself_and_one_that_cannot_be_read_says_so(limit, rex):
    assert limit(Kind.LOOK).said == "I look for messages every 48 hours, not in between."
    odd = Boundary.objects.create(person=rex, kind="look", since=date(2026, 1, 1), settings={}, zone="UTC")
    assert "cannot be read" in odd.said


def test_a_note_is_never_changed_and_says_by_whom_it_came(vault, mum):
    note = Carried.objects.create(through=mum, came_at="2026-03-02T10:00:00", text="Ring Rex")
    assert str(note) == "Mum"
    with pytest.raises(NoteStays):
        note.save()
    assert str(Carried(through_name="The postman")) == "The postman"
    assert str(Carried(carrier="payment")) == "Words with a payment"


def test_limits_go_along_when_two_persons_are_one(limit, rex):
    limit(Kind.LOOK)
    again = identities.set_role(identities.address_for("R", None, "sms").person, Role.OTHER)
    changes.merge(again, rex)
    assert again.boundaries.count() == 1


def test_a_line_is_its_words(vault):
    assert str(Priority.objects.create(text="Sleep")) == "Sleep"
