from leeward.history import loose as everywhere
from leeward.incidents import files, logbook, loose
from leeward.vault.blobs import Blobs


def test_what_was_expected_and_never_came_is_swept(vault, sent):
    one = sent(b"of nobody")
    files.expect(vault, [one])
    one.pending.keep()
    assert len(list(Blobs.names(vault.blobs))) == 1
    assert loose.sweep(vault) == 1
    assert list(Blobs.names(vault.blobs)) == []


def test_a_kept_file_is_held_for_other_rooms_too(vault, given, sent, photo):
    row = logbook.write(vault, given, [sent(photo)])
    blob = row.attachments.get().blob
    assert loose.held_here() == {blob}
    assert everywhere.held(blob)
    loose.note(blob)
    assert loose.sweep(vault) == 0
