from leeward.court import loose
from leeward.court.models import Pack


def test_a_made_folder_is_held_until_it_goes(vault):
    with vault.blobs.create() as writer:
        writer.write(b"zip")
        blob = writer.finish().keep()
    pack = Pack.objects.create(blob=blob)
    loose.note(blob)
    assert loose.held_here() == {blob}
    assert loose.sweep(vault) == 0
    loose.note(blob)
    pack.delete()
    assert loose.sweep(vault) == 1
    assert list(vault.blobs.names()) == []
