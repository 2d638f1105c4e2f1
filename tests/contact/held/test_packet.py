import pytest

from leeward.contact.errors import NothingChosen
from leeward.contact.held import packet, waiting
from leeward.people import sharing
from leeward.plan.models import Place


def test_the_cover_comes_first_then_danger_then_the_rest_in_order(hold):
    later = hold("See you.", at="2026-03-05T10:00:00+00:00", uid="a")
    early = hold("Come on Friday.", at="2026-03-01T10:00:00+00:00", uid="b", subject="Papers")
    grave = hold("I will kill you.", at="2026-03-09T10:00:00+00:00", uid="c")
    text = packet.text([later, early, grave])
    places = [text.index(part) for part in ("Do not answer", "3 messages", "I will kill you", "Papers", "See you")]
    assert places == sorted(places)
    assert "Please look at this first" in text
    assert "from rex@example.org, Made-up mail" in text


def test_hidden_places_are_taken_out_of_their_words_too(hold):
    Place.objects.create(name="Quillbrook Farm", address="12b Larkspur Lane")
    text = packet.text([hold("I know you are at Quillbrook Farm.")])
    assert "quillbrook" not in text.casefold()


def test_it_is_noted_who_was_given_what(no_contact, hold, mira):
    rows = [hold("One."), hold("Two.")]
    packet.note(rows, mira, "As a file that a passphrase opens")
    (shared,) = sharing.with_person(mira)
    assert shared.what == "2 held messages to read for me"
    assert {row.marks.get().person for row in rows} == {mira}
    assert not waiting.waiting().exists()


def test_nothing_makes_no_packet_and_no_text_is_said(hold):
    with pytest.raises(NothingChosen):
        packet.text([])
    assert "(no text in it that could be read)" in packet.text([hold("")])
