from leeward.people import contact_changes
from leeward.people.contact_changes import WayState


def test_whoever_listens_hears_of_it(rex, monkeypatch):
    heard = []
    monkeypatch.setattr(contact_changes.contact_changed, "_entries", [lambda *told: heard.append(told)])
    contact_changes.tell(rex, "whatsapp", WayState.BLOCKED)
    assert heard == [(rex, "whatsapp", WayState.BLOCKED)]


def test_nobody_need_listen(rex, monkeypatch):
    monkeypatch.setattr(contact_changes.contact_changed, "_entries", [])
    contact_changes.tell(rex, "whatsapp", WayState.OPEN)
    assert len(contact_changes.contact_changed) == 0
