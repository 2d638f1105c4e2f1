from django.db import connection

from leeward.incidents import checking, logbook
from leeward.incidents.models import Incident
from leeward.vault import checking as vault_checking


def change(statement, *values):
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def bad(vault):
    return [one.detail for one in checking.check(vault) if not one.ok]


def test_all_is_as_it_was_logged(vault, given, sent, photo):
    row = logbook.write(vault, given, [sent(photo)])
    logbook.add(row, {"words": "More."})
    logbook.witness(row, {"name": "Mira", "words": "I saw it."})
    (found,) = checking.check(vault)
    assert (found.ok, found.detail) == (True, "4 entries as they were logged")
    assert found in vault_checking.check(vault)


def test_a_changed_word_is_named(vault, incident):
    change("UPDATE incidents_incident SET what = 'Rex was not there.'")
    assert bad(vault) == ["incident 1: line 1 of the log does not say what is kept of it"]


def test_a_row_without_its_line_is_named(vault, incident):
    change("DELETE FROM vault_logleaf")
    assert bad(vault) == ["incident 1: it has no line in the log (it was line 1)"]


def test_a_row_that_was_taken_out_is_named(vault, incident):
    Incident.objects.all().delete()
    assert bad(vault) == ["line 1 of the log speaks of an entry (incident) that is not there"]


def test_a_file_that_is_gone_is_named(vault, given, sent, photo):
    blob = logbook.write(vault, given, [sent(photo)]).attachments.get().blob
    vault.blobs.delete(blob)
    assert bad(vault) == [f"file 1: the kept copy is missing (blobs/{blob})"]
