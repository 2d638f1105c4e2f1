from django.utils import timezone

from leeward.recognise import own
from leeward.recognise.items import items
from leeward.recognise.own import OwnWords, harsh
from leeward.words.tactics import Danger, Quote
from recognise.cast import Chat


def test_only_the_persons_own_messages_are_looked_at(monkeypatch):
    monkeypatch.setattr(own, "own_danger", lambda text: (Danger("weapon", Quote(text, 0, len(text)), "d"),))
    chat = Chat().rex("theirs").ada("mine").say("Mira", "hers")
    said = harsh(items(chat.messages, frozenset(("Ada",)), frozenset(("Rex",))))
    assert [one.text for one in said] == ["mine"]


def test_no_more_than_twenty_are_shown(monkeypatch):
    monkeypatch.setattr(own, "own_danger", lambda text: (Danger("weapon", Quote(text, 0, len(text)), "d"),))
    chat = Chat()
    for n in range(50):
        chat.ada(f"mine {n}")
    assert len(harsh(items(chat.messages, frozenset(("Ada",)), frozenset()))) == own.SHOWN


def test_calm_words_give_nothing():
    chat = Chat().ada("I will not discuss this")
    assert harsh(items(chat.messages, frozenset(("Ada",)), frozenset())) == []


def test_empty_words_are_empty():
    assert OwnWords("", "", "", timezone.now()).empty
    assert not OwnWords("", "x", "", timezone.now()).empty
