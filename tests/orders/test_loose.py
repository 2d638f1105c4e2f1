from leeward.orders import loose, scans
from leeward.orders.models import PaperFile
from leeward.vault.blobs import Blobs


def pending(vault, data=b"%PDF-1.4 one"):
    with vault.blobs.create() as writer:
        writer.write(data)
        return writer.finish()


def test_a_file_that_belongs_to_nothing_goes_at_the_next_look(vault):
    blob = pending(vault).keep()
    loose.note(blob)
    assert loose.sweep(vault) == 1
    assert list(Blobs.names(vault.blobs)) == []
    assert loose.sweep(vault) == 0


def test_one_that_is_held_stays(vault, order):
    row = scans.keep(vault, order, "order", "a.pdf", pending(vault))
    loose.note(row.blob)
    assert loose.sweep(vault) == 0
    assert loose.held_here() == {row.blob} == set(PaperFile.objects.values_list("blob", flat=True))


def test_settled_is_noted_no_more(vault):
    loose.note("x" * 64)
    loose.settle("x" * 64)
    assert loose.sweep(vault) == 0


def test_the_original_of_a_chat_with_the_same_bytes_stays(vault, order, chat):
    from leeward.history.models import Source

    blob = Source.objects.get().blob
    loose.note(blob)
    assert loose.sweep(vault) == 0
    assert blob in set(Blobs.names(vault.blobs))
