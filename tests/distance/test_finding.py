from datetime import timedelta

import pytest
from django.http import Http404

from leeward.distance import finding, logbook, resting, ways
from leeward.distance.models import Slip
from leeward.people import changes, identities
from leeward.people.choices import Role


@pytest.fixture
def toby(vault):
    return identities.set_role(identities.address_for("Toby", None, "sms").person, Role.OTHER)


def test_the_user_and_somebody_merged_have_no_page(rex, toby):
    me = identities.set_role(identities.address_for("Ada", None, "whatsapp").person, Role.ME)
    changes.merge(rex, toby)
    assert finding.person_or_404(rex.pk) == rex
    for person in (me, toby):
        with pytest.raises(Http404):
            finding.person_or_404(person.pk)


def test_rows_are_found_under_their_own_person_only(rex, toby, noted, today):
    pause = resting.rest(rex, today + timedelta(days=1))
    rows = (
        (finding.way_or_404, ways.add(rex, "calls")),
        (finding.note_or_404, noted()),
        (finding.slip_or_404, Slip.objects.create(person=rex, kind="met", happened_at=f"{today} 10:00:00")),
        (finding.pause_or_404, pause),
    )
    for find, row in rows:
        assert find(rex.pk, row.pk) == row
        with pytest.raises(Http404):
            find(toby.pk, row.pk)
    resting.end(pause)
    with pytest.raises(Http404):
        finding.pause_or_404(rex.pk, pause.pk)
    assert logbook.standing(rex)
