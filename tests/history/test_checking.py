"""What `doctor` says of the history."""

import hashlib
import tracemalloc

from django.db import connection

from leeward.history import checking
from leeward.history.models import Source
from leeward.vault import checking as vault_checking
from leeward.vault.log import append


def test_it_is_part_of_the_check_of_a_vault(vault, bring, chat):
    bring(chat(30))
    found = vault_checking.check(vault)
    assert [(one.what, one.detail) for one in found if one.what in ("Log", "Messages", "Files brought in")] == [
        ("Log", "32 lines, none missing"),
        ("Messages", "30 as they were logged"),
        ("Files brought in", "1 there, with the bytes they had"),
    ]
    assert all(one.ok for one in found)


def test_a_missing_original_is_found(vault, bring, chat):
    receipt = bring(chat(5))
    vault.blobs.delete(receipt.source.blob)
    bad = [one for one in checking.check(vault) if not one.ok]
    assert [(one.what, one.file) for one in bad] == [("Files brought in", f"blobs/{receipt.source.blob}")]
    assert "“WhatsApp Chat with Rex.txt”: the kept copy is missing" in bad[0].detail


def test_an_original_changed_for_another_one_is_found(vault, bring, chat):
    receipt = bring(chat(5))
    with vault.blobs.create() as writer:
        writer.write(b"something else")
        other = writer.finish().keep()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE history_source SET blob = %s", [other])
    bad = [one.detail for one in checking.check_originals(vault) if not isinstance(one, int)]
    assert len(bad) == 1
    assert "its SHA-256 is another one" in bad[0]
    assert receipt.source.sha256 != hashlib.sha256(b"something else").hexdigest()


def test_a_damaged_original_is_found_with_its_bytes(vault, bring, chat):
    path = vault.blobs.folder / bring(chat(5)).source.blob
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    bad = [one.detail for one in checking.check_originals(vault) if not isinstance(one, int)]
    assert len(bad) == 1
    assert "bytes" in bad[0]


def test_memory_does_not_grow_with_the_history(vault, bring, chat):
    bring(chat(200))
    append("other", ((str(n), b"{}") for n in range(20_000)))
    list(checking.check(vault))
    tracemalloc.start()
    list(checking.check(vault))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 8 << 20
    assert Source.objects.count() == 1
