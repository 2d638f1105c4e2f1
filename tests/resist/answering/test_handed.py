from leeward.drafts.stripping.hidden import Copy, gone, stays
from leeward.drafts.stripping.kinds import JPEG
from leeward.resist.answering import handed


def copy(data=b"bytes"):
    return Copy(data, JPEG, gone({"place"}), stays({"seen"}))


def test_a_copy_lies_in_the_session_under_a_name_that_says_nothing():
    session = {}
    assert handed.of(session) is None
    handed.put(session, copy(), 12)
    found = handed.of(session)
    assert (found.name.file, found.name.content_type) == ("copy.jpg", "image/jpeg")
    assert (found.size, [one.key for one in found.gone]) == (12, ["place"])


def test_the_next_one_takes_its_place_and_nothing_of_the_first_is_left():
    session = {}
    handed.put(session, copy(b"first"), 5)
    first = handed.of(session)
    handed.put(session, copy(b"second"), 6)
    assert first.data == b""
    assert handed.of(session).data == b"second"


def test_putting_away_and_the_end_of_a_session_let_the_bytes_go():
    session = {}
    handed.put(session, copy(), 5)
    lying = handed.of(session)
    handed.put_away(session)
    assert handed.of(session) is None
    assert lying.data == b""
    handed.put_away(session)
    assert session == {}
