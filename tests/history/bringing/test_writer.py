from leeward.history.bringing import writer
from leeward.history.models import ReadingProblem
from leeward.people.models import Address, Person

GOOD = '{"sent_at": "2025-03-02T21:14:00", "sender": "Rex", "text": "hi"}\n'


def test_more_problems_than_are_listed_are_still_counted(bring, monkeypatch):
    monkeypatch.setattr(writer, "MOST_PROBLEMS", 3)
    receipt = bring(GOOD + "{broken\n" * 10, name="a.jsonl", me=())
    assert receipt.counts["problems"] == 10
    assert ReadingProblem.objects.count() == 3


def test_a_name_and_a_number_of_one_message_are_one_person(bring):
    row = '{"sent_at": "2025-03-02T21:14:00", "sender": "Rex", "sender_address": "+44 7700 900111", "text": "hi"}\n'
    bring(row, name="a.jsonl", me=(), them=())
    assert Person.objects.count() == 1
    assert set(Address.objects.values_list("value", flat=True)) == {"Rex", "+44 7700 900111"}


def test_who_wrote_how_much_is_counted(bring, chat):
    assert bring(chat(30)).counts["senders"] == {"Ada": 10, "Rex": 20}
