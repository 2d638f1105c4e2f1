"""Files chosen together."""

from leeward.history.desk import Lying
from leeward.history.laying import together
from leeward.readers.sources import from_bytes


class Sealed:
    """Stands for a sealed copy."""


def _lying(name, data=b"x", pending=None):
    return Lying(from_bytes(name, data), pending)


def test_media_lie_beside_the_chat_and_are_no_file_of_their_own():
    picture = Sealed()
    found = together([_lying("WhatsApp Chat with Rex.txt"), _lying("IMG-1.jpg", b"y", picture)])
    assert [item.source.name for item in found] == ["WhatsApp Chat with Rex.txt"]
    assert list(found[0].source.beside) == ["IMG-1.jpg"]
    assert found[0].beside == {"IMG-1.jpg": picture}


def test_two_chats_stay_two_with_their_own_copies():
    one, other = Sealed(), Sealed()
    found = together([_lying("chat.txt", b"x", one), _lying("chat.txt", b"y", other)])
    assert [item.pending for item in found] == [one, other]
    assert [item.source.name for item in found] == ["chat.txt", "chat.txt"]


def test_a_picture_alone_stays_so_that_it_can_be_told_what_it_is():
    assert [item.source.name for item in together([_lying("IMG-1.jpg")])] == ["IMG-1.jpg"]
