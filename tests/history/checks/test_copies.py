from leeward.history.checks import copies
from leeward.history.models import Copy


def test_how_many_were_joined_is_told(bring, chat):
    bring(chat(5))
    assert [one.detail for one in copies.check()] == ["no message stands in more than one file"]
    bring(chat(8))
    (told,) = copies.check()
    assert (told.ok, told.detail) == (True, "5 messages stand in more than one file and are kept once")


def test_a_note_that_leads_nowhere_is_told(bring, chat):
    receipt = bring(chat(5))
    Copy.objects.create(message_id=99, source=receipt.source, place='{"line":1}')
    (told,) = copies.check()
    assert (told.ok, told.part) == (False, "history_copy")
