"""The log in pages."""

from leeward.history.checks import leaves
from leeward.vault import log


def test_all_lines_in_order_over_several_pages(vault, monkeypatch):
    monkeypatch.setattr(leaves, "_AT_ONCE", 3)
    log.append("message", ((str(n), b"{}") for n in range(1, 8)))
    log.append("receipt", [("1", b"{}")])
    assert [leaf.seq for leaf in leaves.walk()] == list(range(1, 9))
    assert [leaf.ref for leaf in leaves.walk("receipt")] == ["1"]
    assert {len(leaf.salt) for leaf in leaves.walk()} == {32}
