from datetime import UTC, datetime

import pytest
from django.db import connection

from leeward.captures import checking, keeping
from leeward.captures.models import Answer, Capture, KeptFile, Note, Removal, Report, SeenBy
from leeward.vault import checking as vault_checking


@pytest.fixture
def full(vault, post):
    """A post with something of every kind added to it, and one that was removed."""
    Note.objects.create(capture=post, text="It is gone now.")
    SeenBy.objects.create(capture=post, who="Mira", told_on="2026-03-03")
    report = Report.objects.create(capture=post, to="The service", on="2026-03-04")
    Answer.objects.create(report=report, on="2026-03-05", text="No answer")
    return vault


def bad(vault):
    return [one.detail for one in checking.check(vault) if not one.ok]


def test_it_is_part_of_the_check_of_a_vault(full):
    [found] = [one for one in vault_checking.check(full) if one.what == "Public posts"]
    assert (found.ok, found.detail) == (True, "6 rows as they were logged, their files with the bytes they had")


@pytest.mark.parametrize(
    ("model", "change"),
    [
        (Capture, {"words": "other"}), (Capture, {"visited": {"final": "x"}}), (KeptFile, {"name": "other.png"}),
        (Note, {"text": "other"}), (SeenBy, {"told_on": "2026-03-01"}), (Report, {"reference": "7"}),
        (Answer, {"ask_on": "2026-03-01"}), (Note, {"written_at": datetime(2026, 3, 1, tzinfo=UTC)}),
    ],
)  # fmt: skip
def test_a_changed_row_is_found_by_the_log(full, model, change):
    model.objects.update(**change)
    [detail] = bad(full)
    assert "of the log does not say what is kept of it" in detail
    assert "other" not in detail


def test_a_removal_stays_provable(full, post):
    keeping.remove(full, post)
    assert bad(full) == []
    Removal.objects.update(of="other")
    assert len(bad(full)) == 1


def test_a_lost_leaf_a_missing_file_and_another_file_are_found(full, sealed):
    row = KeptFile.objects.get()
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM vault_logleaf WHERE seq = %s", [row.log_seq])
    assert ["has no line in the log" in one for one in bad(full)] == [True]
    KeptFile.objects.update(blob=sealed(b"another").keep())
    assert any("SHA-256 is another one" in one for one in bad(full))
    full.blobs.delete(KeptFile.objects.get().blob)
    assert any("is missing" in one for one in bad(full))


def test_a_damaged_file_is_found_with_its_bytes(full):
    path = full.blobs.folder / KeptFile.objects.get().blob
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    [detail] = bad(full)
    assert "damaged" in detail
