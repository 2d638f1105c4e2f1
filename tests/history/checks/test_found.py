"""Not too many findings of one kind."""

from leeward.history.checks.found import MOST, FewFindings
from leeward.vault.checking import Finding


def test_more_than_enough_are_counted():
    few = FewFindings("Messages")
    bad = Finding("Messages", ok=False, detail="changed")
    shown = [one for _ in range(MOST + 5) for one in few.take(bad)] + list(few.rest())
    assert len(shown) == MOST + 1
    assert shown[-1].detail == "and 5 more of this kind"
    assert not shown[-1].ok
