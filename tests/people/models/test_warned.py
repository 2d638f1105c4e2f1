from leeward.people.models import WarningFact


def test_an_answer_reads_as_one(vault):
    row = WarningFact.objects.create(key="a", answer="unsure")
    assert str(row) == "a: Not sure"
    assert row.answered_at is not None
