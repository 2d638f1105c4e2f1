from leeward.history.bringing import afterwards
from leeward.vault.registries import Registry


def test_everybody_who_asked_is_told_once(monkeypatch):
    told = []
    monkeypatch.setattr(afterwards, "brought", Registry())
    afterwards.brought.add(lambda: told.append(1))
    afterwards.brought.add(lambda: told.append(2))
    afterwards.tell()
    assert told == [1, 2]
