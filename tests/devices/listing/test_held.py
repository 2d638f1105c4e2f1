from leeward.devices.listing import held


def test_lists_and_a_result_lie_in_the_session_until_put_away(lists, result_of):
    session = {}
    assert held.result(session) is None
    assert held.lists(session) == ()
    held.put_lists(session, lists)
    held.put_result(session, result_of("com.example.rexwatch"))
    assert held.lists(session) == lists
    assert held.result(session).found
    held.put_away(session)
    assert held.result(session) is None
    assert held.lists(session) == lists


def test_only_what_was_asked_for_is_to_be_kept(result_of):
    session = {}
    held.ask_to_keep(session)
    assert not held.is_to_be_kept(session)
    held.put_result(session, result_of("a.b"))
    assert not held.is_to_be_kept(session), "a new result was not asked for"
    held.ask_to_keep(session)
    assert held.is_to_be_kept(session)
