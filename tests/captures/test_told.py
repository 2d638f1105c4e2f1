from dataclasses import FrozenInstanceError
from datetime import date, datetime

import pytest

from leeward.captures import told
from leeward.captures.models import Answer, Note, Report, SeenBy
from leeward.vault.models import LogLeaf


def test_nothing_kept_nothing_told(vault):
    assert told.all_captures() == ()


def test_everything_is_told_with_its_leaf(vault, post):
    Note.objects.create(capture=post, text="It is gone now.")
    SeenBy.objects.create(capture=post, who="Mira", told_on=date(2026, 3, 3))
    report = Report.objects.create(capture=post, to="The service", on=date(2026, 3, 4), ask_on=date(2026, 3, 9))
    [kept] = told.all_captures()
    assert (kept.number, kept.key, kept.account, kept.seen_at) == (
        post.pk,
        post.key,
        "Rex R.",
        datetime(2026, 3, 2, 21, 14),
    )
    [file] = kept.files
    with vault.blobs.open(file.blob) as stream:
        assert len(stream.read()) == file.size
    parts = [kept, file, *kept.notes, *kept.seen_by, *kept.reports]
    assert [LogLeaf.objects.get(pk=one.leaf_seq).ref for one in parts] == [one.key for one in parts]
    assert len(parts) == 5
    assert kept.reports[0].ask_on == date(2026, 3, 9)
    Answer.objects.create(report=report, on=date(2026, 3, 8), text="Taken down")
    [again] = told.all_captures()[0].reports
    assert (again.ask_on, [one.text for one in again.answers]) == (None, ["Taken down"])
    with pytest.raises(FrozenInstanceError):
        kept.words = "x"
    assert told.capture(post).key == kept.key
