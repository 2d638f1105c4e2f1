from leeward.boundaries import beginning, kept
from leeward.boundaries.rules import presets
from leeward.boundaries.rules.kinds import Kind


def test_what_is_offered_is_what_is_kept(rex):
    offers = {one.value: one.sentence for one in beginning.offered(rex)}
    assert list(offers) == [kind.value for kind in presets.LIMITED]
    assert beginning.begin(rex, ["hours", "reply"]) == 2
    assert {kind.value: row.said for kind, row in kept.standing(rex).items()} == {
        name: offers[name] for name in ("hours", "reply")
    }


def test_what_holds_already_is_neither_offered_nor_written_over(limit, rex):
    row = limit(Kind.HOURS, words="mine")
    assert "hours" not in [one.value for one in beginning.offered(rex)]
    assert beginning.begin(rex, ["hours", "nonsense"]) == 0
    assert kept.standing(rex)[Kind.HOURS] == row
