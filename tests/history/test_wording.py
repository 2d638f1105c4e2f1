import pytest

from leeward.history import wording
from leeward.words.messages import Attachment, Kind, Place


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (Place(line=17, end_line=19), "lines 17 to 19"),
        (Place(line=4117, end_line=4117), "line 4,117"),
        (Place(row=4, table="messages"), "row 4 of messages"),
        (Place(index=3), "entry 3"),
        (Place(line=1, member="chat.txt"), "line 1 of chat.txt"),
        ({"line": 2}, "line 2"),
    ],
)
def test_place(place, said):
    assert wording.place(place) == said


def test_attachments_say_whether_they_are_there():
    missing = wording.attachment(Attachment("IMG-1.jpg", "image/jpeg"))
    assert missing == "A picture, IMG-1.jpg. It was not in the exported file."
    assert wording.attachment(Attachment(None, None, "ab", missing=False)) == "A file."


def test_an_ordinary_message_needs_no_sentence():
    assert wording.kind(Kind.MESSAGE) == ""
    assert "not in the file" in wording.kind(Kind.DELETED)
