from leeward.contact.outbox import own_days, writing
from leeward.contact.work.job import Do
from leeward.distance.choices import SlipKind
from leeward.distance.own_days import without_contact


def test_what_went_is_told_and_what_did_not_is_not(going, rex, run, mailbox, no_contact):
    assert list(own_days.told(rex)) == []
    writing.release(going, "The handover.")
    mailbox.trouble("send", "ServerAway")
    run(Do.SEND, going=going.pk)
    assert list(own_days.told(rex)) == []
    mailbox.trouble("send")
    before = without_contact(rex).total
    writing.release(going, "The handover.")
    run(Do.SEND, going=going.pk, again=True)
    (one,) = own_days.told(rex)
    assert one.kind in (SlipKind.WROTE, SlipKind.ANSWERED)
    assert one.url.endswith(f"/{going.pk}/")
    assert without_contact(rex).total == before - 1
