from datetime import timedelta

import pytest

from leeward.contact.outbox import pausing, writing
from leeward.contact.outbox.asked import Asked, Level


def test_a_message_lies_for_twenty_minutes_unless_another_pause_was_chosen(account):
    going = writing.write(account, account.addresses.get(), "Yes.")
    (answer,) = pausing.pause(Asked(going, going.written_at + timedelta(minutes=19)))
    assert answer.level is Level.WAIT
    assert answer.until == going.written_at + timedelta(minutes=20)
    assert f"{answer.until.astimezone():%H:%M}" in answer.text
    assert pausing.pause(Asked(going, going.written_at + timedelta(minutes=20))) == ()
    pausing.choose(60)
    assert pausing.pause(Asked(going, going.written_at + timedelta(minutes=59)))
    pausing.choose(0)
    assert pausing.pause(Asked(going, going.written_at)) == ()


def test_only_offered_pauses_can_be_chosen(vault):
    with pytest.raises(ValueError, match="7"):
        pausing.choose(7)
    assert pausing.minutes() == pausing.USUAL
