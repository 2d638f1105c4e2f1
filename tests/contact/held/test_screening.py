import pytest

from leeward.contact.held import screening
from leeward.contact.held.keeping import Keeper
from leeward.contact.models import HeldLook, HeldRead
from leeward.words.tactics import Contact
from support.made_up_channel import arrived


def test_a_threat_is_flagged_with_its_exact_words(hold):
    held = hold("Nice weather. If you do not come I will kill you.", subject="Hello")
    danger = held.dangers.get(flag="threat_to_kill")
    assert "kill you" in held.words[danger.start : danger.end]
    assert danger.detector


def test_a_threat_in_the_subject_is_seen_too(hold):
    held = hold("See above.", subject="I will kill you")
    danger = held.dangers.get()
    assert held.words[danger.start : danger.end] in "I will kill you"


@pytest.mark.parametrize("before", [0, 19_990, 20_005, 61_000])
def test_a_threat_far_behind_is_flagged_once(hold, before):
    held = hold(("All is fine here. " * 4000)[:before] + " I will kill you. " + "More of it. " * 500)
    flags = list(held.dangers.filter(flag="threat_to_kill"))
    assert len({(one.start, one.end) for one in flags}) == len(flags) >= 1
    assert any("kill you" in held.words[one.start : one.end] for one in flags)


def test_what_asks_and_what_cannot_wait_is_noted(hold):
    asks = hold("Can you bring Leo on Friday at 5pm?", uid="one").read
    assert (asks.asks, asks.legal, asks.emergency) == (True, False, False)
    assert hold("Leo had an accident, the ambulance is here, call me.", uid="two").read.emergency
    legal = hold("The court wants your statement by 3 March 2026.", uid="three").read
    assert legal.legal


def test_looking_again_gives_what_was_seen_before(hold):
    held = hold("I will kill you.")
    count = held.dangers.count()
    assert screening.look(held) == HeldLook.objects.get()
    assert held.dangers.count() == count
    assert screening.note_read(held) == held.read
    assert screening.catch_up() == 0
    assert str(held.read) == f"reading of {held.pk}"


def test_what_nobody_read_is_read_later_and_a_stop_is_heard(account, rex):
    for number in range(3):
        message = {"uid": f"n{number}", "sender": "rex@example.org", "at": "", "text": "Friday?", "subject": ""}
        Keeper(account, rex)(arrived(message))
    assert screening.catch_up(stopping=lambda: True) == 0
    assert screening.catch_up(most=2) == 2
    assert screening.catch_up() == 1
    assert HeldRead.objects.filter(asks=True).count() == 3


def test_another_language_is_said(hold):
    assert hold("Komm bitte morgen um fünf zu mir nach Hause, ich warte auf dich und habe viel zu sagen.").look.foreign


def test_what_is_known_around_goes_along(rex, no_contact):
    assert screening.around(None).contact is None
    assert screening.around(rex).contact is Contact.ENDING
    rex.stop_notices.create(stated_at="2026-01-01T10:00:00")
    assert screening.around(rex).stop_stated_at.year == 2026


def test_pieces_cover_every_character_and_overlap():
    for length in (0, 1, 20_000, 20_001, 39_800, 39_801, 70_000):
        text = "".join(chr(97 + i % 26) for i in range(length))
        parts = list(screening.pieces(text))
        assert all(text[start : start + len(part)] == part for start, part in parts)
        assert parts[-1][0] + len(parts[-1][1]) == length
        ends = [start + len(part) for start, part in parts]
        assert all(after[0] == end - screening.OVERLAP for end, after in zip(ends, parts[1:], strict=False))
