import pytest
from django.db import IntegrityError, transaction

from leeward.vault.models import Job, LogLeaf, Setting
from leeward.vault.states import State


def test_a_setting_is_what_was_put_last(vault):
    assert Setting.get("theme") is None
    assert Setting.get("theme", "system") == "system"
    Setting.put("theme", "dark")
    Setting.put("theme", {"name": "light", "since": [2025, 3]})
    assert Setting.get("theme") == {"name": "light", "since": [2025, 3]}


def test_a_setting_of_nothing_is_not_the_default(vault):
    Setting.put("theme", None)
    assert Setting.get("theme", "system") is None


def test_a_new_job_waits(vault):
    job = Job.objects.create(kind="count")
    job.refresh_from_db()
    assert (job.state, job.arguments, job.result, job.over) == (State.WAITING, {}, None, False)


def test_two_leaves_cannot_have_one_number(vault):
    leaf = {"kind": "a", "ref": "a", "salt": b"s", "leaf": b"l", "at": "2025-03-02 21:14:00+00:00"}
    LogLeaf.objects.create(seq=1, **leaf)
    with pytest.raises(IntegrityError), transaction.atomic():
        LogLeaf.objects.create(seq=1, **leaf)


def test_they_name_themselves_without_a_word_of_the_person(vault):
    assert str(Setting(key="theme", value="private")) == "theme"
    assert "private" not in str(LogLeaf(seq=1, kind="message", ref="private"))
    assert "private" not in str(Job(kind="import", note="private"))
