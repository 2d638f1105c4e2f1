from datetime import date

from django.db import connection
from django.test.utils import CaptureQueriesContext

from leeward.incidents import logbook, told


def test_it_is_told_in_plain_values(vault, given, sent, photo):
    more = {"told_to": ["police"], "officer": "PC Lane", "told_on": date(2026, 3, 5), "fear": 7}
    row = logbook.write(vault, {**given, **more}, [sent(photo)], captured="A photo I took")
    (one,) = told.all_incidents()
    assert (one.key, one.seq, one.kinds, one.fear) == (row.key, 1, ("Came to me",), 7)
    assert one.witnesses == ("Mira, next door", "Otto")
    assert one.report == told.Report(("Police",), "", "PC Lane", "", "", date(2026, 3, 5), "")
    (file,) = one.attachments
    assert (file.seq, file.media_type, file.captured, file.places) == (2, "image/jpeg", "A photo I took", True)
    assert vault.blobs.sha256(file.blob) == file.sha256
    assert told.of(row.key) == one
    assert told.of("nothing") is None


def test_nobody_told_is_no_report(incident):
    assert told.all_incidents()[0].report is None


def test_many_take_no_more_questions_than_one(vault, given):
    for _ in range(5):
        logbook.write(vault, given)
    with CaptureQueriesContext(connection) as asked:
        assert len(told.all_incidents()) == 5
    assert len(asked) == 4
