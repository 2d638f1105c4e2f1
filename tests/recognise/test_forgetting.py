"""What is forgotten with removed messages."""

from leeward.history.removing import on_removal
from leeward.recognise.forgetting import forget
from leeward.recognise.models import LabelNote, Reflection, Screening


def test_notes_on_the_messages_and_every_look_go_and_own_words_stay(vault):
    for number in (1, 5, 9):
        LabelNote.objects.create(message_id=number, tactic="blame", kind="label", answer="yes")
    Screening.objects.create(stamp="x", detector="y", finished=True, report={}, shown={})
    Reflection.objects.create(saw="what I saw")
    forget([(1, 1), (4, 6)])
    assert list(LabelNote.objects.values_list("message_id", flat=True)) == [9]
    assert not Screening.objects.exists()
    assert Reflection.objects.count() == 1


def test_it_is_known_to_the_removal():
    assert forget in list(on_removal)
