from datetime import datetime

from leeward.contact.held import handing


def test_all_that_is_known_of_a_message_is_ready(hold, rex):
    held = hold("Friday at 5?", subject="Leo")
    ready = handing.ready(held, "/t/", "/q/h/1/o/")
    came_at = datetime.fromisoformat("2026-03-02T18:40:00+00:00").astimezone()
    assert (ready.at, ready.back) == ("/t/", "/q/h/1/o/")
    assert dict(ready.values) == {
        "text": "Leo\n\nFriday at 5?",
        "day": f"{came_at:%Y-%m-%d}",
        "clock": f"{came_at:%H:%M}",
        "channel": "email",
        "person": str(rex.pk),
        "held": str(held.pk),
    }


def test_an_address_that_is_gone_leaves_the_way_open(hold, account):
    held = hold("Friday at 5?")
    account.addresses.clear()
    assert dict(handing.ready(held, "/t/", "/").values)["channel"] == ""
