from datetime import date

from leeward.guides import marking
from leeward.guides.choices import Stand
from leeward.guides.models import Mark
from leeward.library.guides import BY_KEY
from leeward.people.contact_changes import WayState
from leeward.vault.models import LogLeaf

DAY = date(2026, 11, 1)


def note(guide, key, state, person=None):
    return marking.note(guide, guide.at(guide.place_of(key)), state, DAY, person)


def test_the_newest_holds_and_the_old_one_stays(rex, whatsapp):
    note(whatsapp, "shut", Stand.LATER, rex)
    note(whatsapp, "shut", Stand.DONE, rex)
    assert marking.standing(whatsapp, rex)["shut"].state == Stand.DONE
    old = marking.earlier(whatsapp, whatsapp.at(whatsapp.place_of("shut")), rex)
    assert [mark.state for mark in old] == [Stand.DONE, Stand.LATER]


def test_each_mark_has_its_leaf(rex, whatsapp):
    mark = note(whatsapp, "export", Stand.DONE, rex)
    assert LogLeaf.objects.filter(kind=marking.KIND, ref=mark.key).count() == 1
    fact = marking.fact_of(mark)
    assert (fact["guide"], fact["step"], fact["state"], fact["since"]) == ("whatsapp", "export", "done", "2026-11-01")
    assert fact["person"] == rex.pk


def test_what_is_noted_for_one_is_not_noted_for_another(rex, tom, whatsapp):
    note(whatsapp, "shut", Stand.DONE, rex)
    assert marking.standing(whatsapp, tom) == {}
    assert marking.standing(whatsapp, None) == {}
    assert marking.counts(rex) == {"whatsapp": 1}
    assert marking.counts(tom) == {}


def test_a_way_is_told_when_it_changes_and_only_then(rex, whatsapp, heard):
    note(whatsapp, "export", Stand.DONE, rex)
    assert heard == []
    note(whatsapp, "quiet", Stand.DONE, rex)
    note(whatsapp, "seen", Stand.DONE, rex)
    note(whatsapp, "shut", Stand.DONE, rex)
    note(whatsapp, "shut", Stand.TODO, rex)
    told = [(person, channel, state) for person, channel, state in heard]
    assert told == [
        (rex, "whatsapp", WayState.LIMITED),
        (rex, "whatsapp", WayState.BLOCKED),
        (rex, "whatsapp", WayState.LIMITED),
    ]


def test_a_phone_closes_two_ways_and_a_shared_account_none(rex, heard):
    note(BY_KEY["iphone"], "shut", Stand.DONE, rex)
    note(BY_KEY["apple"], "reset", Stand.DONE, rex)
    assert [channel for _, channel, _ in heard] == ["calls", "sms"]


def test_without_a_person_nobody_is_told(vault, whatsapp, heard):
    note(whatsapp, "shut", Stand.DONE)
    assert heard == []
    assert marking.way_state(whatsapp, marking.standing(whatsapp, None)) is WayState.BLOCKED


def test_a_step_that_is_no_longer_there_counts_for_nothing(vault, whatsapp):
    Mark.objects.create(guide="whatsapp", step="gone", state=Stand.DONE, since=DAY)
    assert marking.way_state(whatsapp, marking.standing(whatsapp, None)) is WayState.OPEN
