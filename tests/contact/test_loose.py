from leeward.contact.loose import held_here
from leeward.contact.outbox import writing
from leeward.history.removing import held_above


def test_originals_that_came_and_bytes_that_went_are_held(account, hold):
    held = hold("Friday?")
    going = writing.write(account, account.addresses.get(), "Yes.")
    going.events.create(number=1, what="sent", blob="ab" * 32)
    going.events.create(number=2, what="not_sent")
    assert held_here() == {held.blob, "ab" * 32}
    assert held_here in set(held_above)
