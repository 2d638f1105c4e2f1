"""What became of promises: the newest mark of a place holds, and counts have their whole."""

from leeward.resist.choices import PromiseState
from leeward.resist.earlier import marking
from leeward.resist.models import Promise

ONE, TWO, THREE = ("aa", 0, 4), ("aa", 5, 9), ("bb", 0, 4)


def test_the_newest_holds(vault):
    marking.mark(ONE, PromiseState.KEPT)
    marking.mark(ONE, PromiseState.NOT_KEPT)
    marking.mark(THREE, PromiseState.PARTLY)
    assert marking.states() == {ONE: PromiseState.NOT_KEPT, THREE: PromiseState.PARTLY}
    assert marking.states(["bb"]) == {THREE: PromiseState.PARTLY}
    assert Promise.objects.count() == 3


def test_counts_leave_out_what_is_none(vault):
    said = {ONE: PromiseState.KEPT, TWO: PromiseState.NO_PROMISE}
    total, counts = marking.counts([ONE, TWO, THREE], said)
    assert total == 2
    assert counts == {
        PromiseState.KEPT: 1, PromiseState.PARTLY: 0, PromiseState.NOT_KEPT: 0, PromiseState.OPEN: 1,
    }  # fmt: skip
