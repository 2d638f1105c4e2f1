import hashlib
import io
from datetime import timedelta

import pytest

from leeward.encounters import bringing, changes
from leeward.encounters.bringing import Looked
from leeward.encounters.errors import AlreadyHere, CalendarTooLarge, NotACalendar
from leeward.encounters.ics import lines
from leeward.encounters.models import CalendarDay, CalendarFile
from leeward.history.models import Source
from leeward.vault.errors import BlobMissing
from leeward.vault.models import LogLeaf
from leeward.words.canonical import encode, leaf


def looked_at(vault, data):
    with vault.blobs.create() as writer:
        writer.write(data)
        pending = writer.finish()
    with pending.open() as stream:
        found = bringing.look(stream, "Europe/London")
    return Looked("court.ics", pending.token, pending.sha256, "Europe/London", found)


@pytest.fixture
def file(vault, court_file):
    return bringing.keep(vault, looked_at(vault, court_file), {0})


def test_the_original_is_kept_byte_for_byte(vault, file, court_file):
    with vault.blobs.open(file.blob) as stream:
        assert stream.read() == court_file
    assert file.sha256 == hashlib.sha256(court_file).hexdigest()
    assert (file.size, file.events) == (len(court_file), 2)


def test_what_could_not_be_read_stays_named(file):
    ((line, why),) = file.unread
    assert line == 11
    assert why.endswith(".")


def test_the_days_lie_inside_the_window_and_handovers_are_marked(file, today):
    days = CalendarDay.objects.filter(file=file)
    assert days.count() > 100
    assert set(days.values_list("handover", flat=True)) == {True}
    assert max(day.starts.date() for day in days) <= bringing.window(today).last_on


def test_it_is_one_leaf_of_the_log(file):
    logged = LogLeaf.objects.get(kind=bringing.KIND)
    assert logged.ref == file.sha256
    file.refresh_from_db()
    assert bytes(logged.leaf) == leaf(bytes(logged.salt), encode(bringing.fact_of(file)))
    assert changes.latest_change() is not None


def test_the_same_file_is_not_kept_twice(vault, file, court_file):
    with pytest.raises(AlreadyHere, match="already"):
        bringing.keep(vault, looked_at(vault, court_file), ())
    assert CalendarFile.objects.count() == 1


def test_a_file_put_away_leaves_nothing(vault, court_file):
    looked = looked_at(vault, court_file)
    bringing.discard(vault, looked)
    bringing.discard(vault, looked)
    with pytest.raises(BlobMissing):
        vault.blobs.pending(looked.token)


def test_reading_on_keeps_the_marks_and_reads_no_day_twice(vault, file):
    before = file.days.count()
    bringing.read_on(vault, file)
    assert file.days.count() == before
    assert not file.days.filter(handover=False).exists()


def test_removing_takes_the_original_and_the_days(vault, file):
    blob = file.blob
    bringing.remove(vault, file)
    assert not CalendarDay.objects.exists()
    with pytest.raises(BlobMissing):
        vault.blobs.open(blob)
    assert LogLeaf.objects.filter(kind="removal").count() == 1


def test_equal_bytes_kept_elsewhere_are_spared(vault, file):
    Source.objects.create(name="x", format="x", blob=file.blob, size=1, sha256=file.sha256)
    bringing.remove(vault, file)
    with vault.blobs.open(file.blob) as stream:
        assert stream.read(5) == b"BEGIN"


def test_what_is_no_calendar_is_refused(vault, monkeypatch):
    with pytest.raises(NotACalendar):
        bringing.look(io.BytesIO(b"hello"), "UTC")
    monkeypatch.setattr(bringing, "LARGEST", 3)
    with pytest.raises(CalendarTooLarge):
        bringing.look(io.BytesIO(b"hello"), "UTC")
    assert lines.LARGEST > 3


def test_the_window_is_bounded(today):
    window = bringing.window(today)
    assert (window.last_on - window.first_on) < timedelta(days=800)
