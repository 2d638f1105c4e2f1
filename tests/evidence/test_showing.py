from leeward.evidence import codes, proving, showing


def test_the_log_in_numbers(vault, lines):
    assert (showing.log().lines, showing.log().since) == (0, None)
    lines(3)
    proving.checkpoint_now()
    lines(2)
    found = showing.log()
    assert (found.lines, found.unsigned) == (5, 2)
    assert found.since is not None
    assert found.fingerprint == proving.key().fingerprint


def test_states_the_newest_first_with_their_codes(vault, lines):
    for many in (1, 2):
        lines(many)
        row = proving.checkpoint_now()
    found = showing.states()
    assert [one.size for one in found] == [3, 1]
    assert found[0].code == codes.of(proving.key().name, 3, bytes(row.root))
    assert found[0].why == "Signed on a click"
