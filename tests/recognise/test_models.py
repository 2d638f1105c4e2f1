import pytest
from django.db import connection

from leeward.recognise.models import DangerFlag, Finding, LabelNote, Reflection, Screening, WaitingNote


@pytest.mark.parametrize("model", [DangerFlag, Finding, LabelNote, Reflection, Screening, WaitingNote])
def test_every_table_is_there_in_a_new_vault(vault, model):
    assert model._meta.db_table in connection.introspection.table_names()
    assert list(model.objects.all()) == []


def test_an_older_look_takes_its_findings_along_when_it_goes(vault):
    screening = Screening.objects.create(stamp="s", detector="d")
    Finding.objects.create(screening=screening, message_id=1, tactic="rage", confidence="likely", start=0, end=1)
    screening.delete()
    assert Finding.objects.count() == 0


def test_the_newest_own_words_stand_first(vault):
    for saw in ("one", "two"):
        Reflection.objects.create(saw=saw)
    assert [row.saw for row in Reflection.objects.all()] == ["two", "one"]
