from leeward.court import packing, work
from leeward.court.models import Handed
from leeward.people.days import today
from leeward.vault.models import LogLeaf


def test_another_choice_asks_for_another_look_and_what_was_made_goes(filled, decided, done):
    done(decided, work.MAKE)
    assert decided.blob in set(filled.blobs.names())
    blob, before = decided.blob, dict(decided.decisions)
    packing.change(filled, decided, {"around": 3})
    assert (decided.looked_at, decided.blob, decided.found) == (None, "", [])
    assert decided.decisions == before
    assert blob not in set(filled.blobs.names())


def test_another_decision_makes_the_made_one_stale(filled, decided, done):
    done(decided, work.MAKE)
    packing.decide(filled, decided, {next(iter(decided.decisions)): "keep"})
    assert decided.made_at is None
    assert decided.looked_at is not None


def test_undecided_is_withheld_and_counted(pack, done):
    done(pack, work.LOOK)
    assert packing.left_open(pack) == len(pack.found) > 0
    assert packing.withheld(pack).messages


def test_handing_over_is_a_fact_that_outlives_the_folder(filled, decided, done):
    done(decided, work.MAKE)
    row = packing.hand(decided, {"to": "A lawyer", "on": today(), "how": "by hand", "sealed": True})
    assert LogLeaf.objects.filter(kind="handed", ref=row.key).count() == 1
    packing.remove(filled, decided)
    assert Handed.objects.get().pack is None
