from leeward.shell import given
from leeward.shell.given import Given

READY = Given("/p/1/d/", (("on", "2026-03-14"),), "/t/k/1/")


def test_it_fills_the_form_at_its_address_once():
    session = {}
    given.lay(session, READY)
    assert given.take(session, "/p/1/d/") == READY
    assert given.take(session, "/p/1/d/") is None
    assert session == {}


def test_at_another_address_it_is_let_go():
    session = {}
    given.lay(session, READY)
    assert given.take(session, "/p/2/d/") is None
    assert given.take(session, "/p/1/d/") is None


def test_what_is_laid_last_counts_and_odd_things_do_not():
    session = {}
    given.lay(session, READY)
    given.lay(session, Given("/t/w/a/", (), "/"))
    assert given.take(session, "/t/w/a/").back == "/"
    assert given.take({"given": "words"}, "/t/w/a/") is None
