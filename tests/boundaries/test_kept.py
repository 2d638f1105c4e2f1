import json
from datetime import date, timedelta

import pytest

from leeward.boundaries import kept, zones
from leeward.boundaries.errors import NothingEnds
from leeward.boundaries.models import Boundary
from leeward.boundaries.rules import kinds
from leeward.boundaries.rules.kinds import Kind
from leeward.vault.models import LogLeaf
from leeward.words.canonical import encode, leaf


def kinds_on(rex, day):
    return list(kept.standing(rex, day))


def test_the_newest_that_has_begun_holds(limit, rex):
    limit(Kind.LOOK, kinds.Look(24), date(2026, 1, 1))
    limit(Kind.LOOK, kinds.Look(48), date(2026, 2, 1))
    limit(Kind.LOOK, kinds.Look(72), date(2026, 2, 1))
    assert kept.rules_on(rex, date(2025, 12, 31)).look is None
    assert kept.rules_on(rex, date(2026, 1, 31)).look == kinds.Look(24)
    assert kept.rules_on(rex, date(2026, 2, 1)).look == kinds.Look(72)
    assert len(kept.versions(rex)) == 3


def test_an_ended_one_does_not_hold_and_stays_in_the_list(limit, rex):
    limit(Kind.LOOK, since=date(2026, 1, 1))
    kept.end(rex, Kind.LOOK, date(2026, 2, 1))
    assert kinds_on(rex, date(2026, 1, 31)) == [Kind.LOOK]
    assert kinds_on(rex, date(2026, 2, 1)) == []
    assert [row.ended for row in kept.versions(rex)] == [True, False]


def test_what_ends_does_not_begin_again_by_a_later_change(limit, rex):
    limit(Kind.LOOK, since=date(2026, 1, 1))
    later = zones.today() + timedelta(days=30)
    limit(Kind.LOOK, kinds.Look(72), later)
    assert [row.since for row in kept.coming(rex)] == [later]
    kept.end(rex, Kind.LOOK, zones.today())
    assert kinds_on(rex, later) == []


def test_one_that_is_still_to_begin_can_be_ended(limit, rex):
    later = zones.today() + timedelta(days=30)
    limit(Kind.LOOK, since=later)
    kept.end(rex, Kind.LOOK, zones.today())
    assert kinds_on(rex, later) == []


def test_what_is_not_there_cannot_end(rex):
    with pytest.raises(NothingEnds):
        kept.end(rex, Kind.LOOK, date(2026, 1, 1))


def test_limits_stand_in_the_order_of_their_kinds(limit, rex):
    limit(Kind.LOOK)
    limit(Kind.CHANNELS)
    assert kinds_on(rex, date(2026, 3, 1)) == [Kind.CHANNELS, Kind.LOOK]


def test_the_clock_is_that_of_the_limit_written_last(limit, rex):
    limit(Kind.HOURS, zone="Asia/Kolkata")
    limit(Kind.REPLY, zone="America/New_York")
    assert kept.rules_on(rex, date(2026, 3, 2)).zone == "America/New_York"
    assert zones.own_zone() == "America/New_York"


def test_the_rules_since_each_day(limit, rex):
    limit(Kind.LOOK, since=date(2026, 1, 1))
    limit(Kind.BETWEEN, since=date(2026, 2, 1))
    days = kept.rules_since(rex)
    assert [(day, rules.between is not None) for day, rules in days] == [
        (date(2026, 1, 1), False),
        (date(2026, 2, 1), True),
    ]


def test_one_that_cannot_be_read_is_left_out_of_the_rules(limit, rex):
    limit(Kind.LOOK)
    Boundary.objects.create(person=rex, kind="hours", since=date(2026, 3, 1), settings={"x": 1}, zone="Europe/London")
    rules = kept.rules_on(rex, date(2026, 3, 2))
    assert (rules.hours, rules.look) == (None, kinds.Look(48))


def test_each_row_has_its_leaf_in_the_log(limit, rex):
    row = limit(Kind.LOOK, words="Sundays")
    found = LogLeaf.objects.get(kind="boundary")
    assert found.ref == row.key
    fact = encode(kept.fact_of(Boundary.objects.get()))
    assert bytes(found.leaf) == leaf(bytes(found.salt), fact)
    assert json.loads(fact)["words"] == "Sundays"


def test_another_notebook_knows_nothing_of_it(limit, rex, open_another):
    limit(Kind.LOOK)
    with open_another().use():
        assert Boundary.objects.count() == 0
