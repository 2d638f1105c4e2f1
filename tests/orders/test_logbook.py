from datetime import date, datetime

import pytest

from leeward.orders import logbook, looking
from leeward.orders.errors import AlreadyWritten
from leeward.orders.models import Abstention, Incident
from leeward.vault.models import LogLeaf


@pytest.fixture
def kept(order, terms, chat):
    return logbook.confirm(order, looking.look(order).waiting[1], [terms[0]], {"reaction": "Nothing"})


def leaves(kind):
    return LogLeaf.objects.filter(kind=kind).count()


def test_a_confirmed_candidate_holds_the_words_as_they_stand(order, kept, terms):
    assert (kept.quote, kept.channel, kept.sender, kept.manner) == ("come home 🙂", "whatsapp", "Rex", "direct")
    assert (kept.happened_at, kept.reaction) == (datetime(2026, 3, 6, 23, 50), "Nothing")
    assert list(kept.terms.all()) == [terms[0]]
    assert leaves("order_incident") == 1


def test_twice_confirmed_is_once_kept(order, kept, terms):
    found = looking.one(order, kept.source)
    assert logbook.confirm(order, found, terms, {}).pk == kept.pk
    assert Incident.objects.count() == 1


def test_it_is_never_changed_and_taken_back_with_a_day(order, kept):
    with pytest.raises(AlreadyWritten):
        kept.save()
    logbook.withdraw(kept)
    logbook.withdraw(kept)
    assert Incident.objects.get().withdrawn_at is not None
    assert logbook.standing(order) == []
    assert leaves("order_incident") == 2
    assert kept.source in {one.contact.key for one in looking.look(order).waiting}


def test_what_was_seen_needs_no_paragraph_and_no_message(order):
    row = logbook.observe(order, {"happened_at": datetime(2026, 4, 1), "manner": "seen", "words": "Stood outside"}, [])
    assert (row.numbers, row.by) == ("", "Seen or heard, not written")
    assert logbook.standing(order) == [row]


def test_a_report_and_what_came_of_it_are_added(order, kept):
    told = logbook.report(
        order, {"reported_at": datetime(2026, 3, 9, 10, 0), "to": "police", "reference": "77"}, [kept]
    )
    came = logbook.outcome(told, {"on": date(2026, 3, 12), "outcome": "warning"})
    assert list(told.incidents.all()) == [kept]
    assert (leaves("order_report"), leaves("order_outcome")) == (1, 1)
    for row in (told, came):
        with pytest.raises(AlreadyWritten):
            row.save()


def test_put_aside_and_asked_again(order, terms, chat):
    key = looking.look(order).waiting[0].contact.key
    logbook.put_aside(order, key)
    logbook.put_aside(order, key)
    assert looking.look(order).aside == 1
    assert logbook.bring_back(order) == 1
    assert looking.look(order).aside == 0


def test_a_pull_that_was_not_followed(bound):
    row = logbook.abstain(bound, {"happened_at": datetime(2026, 6, 1), "pull": "A song", "instead": "A walk"})
    logbook.withdraw_abstention(row)
    assert Abstention.objects.get().withdrawn_at is not None
    assert leaves("order_abstention") == 2
