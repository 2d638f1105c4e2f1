from leeward.captures import loose
from leeward.vault.blobs import Blobs


def test_what_is_held_stays_and_what_belongs_to_nothing_goes(vault, sealed, post):
    held, left = post.files.get().blob, sealed(b"left over").keep()
    assert loose.held_here() == {held}
    loose.note(held)
    loose.note(left)
    assert loose.sweep(vault) == 1
    assert list(Blobs.names(vault.blobs)) == [held]
    loose.note(left)
    loose.settle(left)
    assert loose.sweep(vault) == 0
