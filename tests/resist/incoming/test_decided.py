from datetime import UTC, datetime

import pytest
from django.test import RequestFactory

from leeward.people.days import today
from leeward.people.models import Mode, StopNotice
from leeward.recognise import own_store
from leeward.recognise.own import OwnWords
from leeward.resist import standing
from leeward.resist.choices import OrderSaid
from leeward.resist.incoming.decided import cut, decided
from leeward.resist.standing import Standing

WRITTEN = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)


@pytest.fixture
def request_(vault):
    request = RequestFactory().get("/")
    request.vault, request.session = vault, {}
    return request


def asked(request):
    return decided(request, standing.known(request))


def own(**words):
    return OwnWords(**{"saw": "", "not_again": "", "why_left": "", "written_at": WRITTEN, **words})


def test_nothing_is_said_where_nothing_was_written(request_):
    assert asked(request_) is None


def test_the_reason_for_how_contact_is_meant_to_be(request_, rex):
    Mode.objects.create(
        person=rex, kind="limited", since=today(), reason="Children only, by email.", written_at=WRITTEN
    )
    found = asked(request_)
    assert (found.words, found.day, found.own) == ("Children only, by email.", WRITTEN.date(), True)
    assert found.url == f"/p/{rex.pk}/"


def test_a_choice_without_a_reason_is_a_decision(request_, rex):
    Mode.objects.create(person=rex, kind="none", since=today(), written_at=WRITTEN)
    found = asked(request_)
    assert (found.words, found.own) == ("No contact", False)


def test_the_words_with_which_they_asked_to_stop(request_, rex):
    StopNotice.objects.create(person=rex, stated_at=datetime(2026, 2, 1, 9), quote="Please stop writing to me.")
    found = asked(request_)
    assert (found.words, found.day.isoformat()) == ("Please stop writing to me.", "2026-02-01")


def test_a_stop_without_its_words_leads_to_own_ones(request_, rex):
    StopNotice.objects.create(person=rex, stated_at=datetime(2026, 2, 1, 9))
    own_store.keep(own(why_left="I was afraid of my phone."))
    assert asked(request_).words == "I was afraid of my phone."


def test_what_was_seen_is_never_shown_unasked(request_):
    own_store.keep(own(saw="The broken door."))
    assert asked(request_) is None
    own_store.keep(own(saw="The broken door.", not_again="No shouting."))
    assert asked(request_).words == "No shouting."


def test_without_a_notebook_words_of_this_session_count():
    request = RequestFactory().get("/")
    request.vault, request.session = None, {own_store.IN_SESSION: [own(why_left="Enough.")]}
    assert decided(request, Standing(OrderSaid.NONE)).words == "Enough."


def test_long_words_are_cut_between_words():
    assert cut("One.\n\nTwo.") == "One. Two."
    long = cut("word " * 100)
    assert len(long) < 230
    assert long.endswith("word …")
    assert cut("w" * 500) == "w" * 220 + " …"
