"""What is said of calendars names who and what, and what they may notice."""

from leeward.channels.calendars import saying
from leeward.channels.calendars.share import Share

SHARE = Share("invite-oc", "/a/", "Home", "principal:principals/users/rex", "Rex", writes=True)


def test_who_is_named_by_the_server_and_by_themselves():
    assert saying.shown(SHARE) == "Rex (principals/users/rex)"
    assert saying.shown(Share("x", "/a/", "Home", "mailto:rex@example.org")) == "rex@example.org"


def test_taking_and_giving_say_what_is_noticed():
    assert saying.taking(SHARE).text == "“Home” will no longer be shared with Rex (principals/users/rex)."
    assert "is no longer shared" in saying.taking(SHARE, done=True).text
    assert "They will notice" in saying.taking(SHARE).notice
    assert "invitation" in saying.giving(SHARE).notice
    assert "change it, as before" in saying.giving(SHARE).text
