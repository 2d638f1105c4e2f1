import pytest

from leeward.readers.pictures import child
from leeward.readers.pictures.errors import NotAPicture, PictureDamaged
from leeward.readers.pictures.joining import Joined
from leeward.readers.pictures.opening import LARGEST
from leeward.readers.pictures.text import Box, Bubble, Line, PictureText, Role, Side
from leeward.resist.errors import NoPictureChosen, NothingToRead, TooManyPictures
from leeward.resist.incoming import from_pictures
from leeward.vault.uploads import SealedFile, SealedUploadHandler

BOX = Box(10, 10, 100, 30)


def picture(*said, beside=()):
    bubbles = [Bubble(Side(side), BOX, (Line(text, BOX, 0.99, Side(side), Role.WORDS),), text) for side, text in said]
    lines = [Line(text, BOX, 0.99, Side.MIDDLE, role) for text, role in beside]
    return PictureText(400, 800, tuple(lines), tuple(bubbles), sided=True)


ASKED = picture(
    ("left", "Where are you now?"),
    ("right", "By email please."),
    beside=[("Rex", Role.NAME), ("Today", Role.DAY), ("21:14", Role.STAMP), ("87%", Role.STATUS), ("Sam", Role.SENDER)],
)
LATER = picture(("left", "Answer me, I know you are there."), ("right", "No."), beside=[("Rex", Role.NAME)])


def upload(data):
    handler = SealedUploadHandler()
    handler.new_file("files", "chat.png", "image/png", len(data))
    handler.receive_data_chunk(data, 0)
    return handler.file_complete(len(data))


@pytest.fixture
def reads(monkeypatch):
    """What the reading answers; what it was given is returned."""
    given = []

    def answer(*results):
        def read_all(pictures):
            given.extend(pictures)
            return list(results)

        monkeypatch.setattr(child, "read_all", read_all)
        return given

    return answer


def test_the_words_of_both_sides_are_apart(reads):
    given = reads(ASKED)
    found = from_pictures.read([upload(b"bytes")])
    assert given == [b"bytes"]
    assert found.theirs == "Where are you now?"
    assert [(part.number, part.text) for part in found.yours] == [(1, "By email please.")]
    assert found.refused == ()


def test_the_sides_can_be_changed(reads):
    reads(ASKED, LATER)
    found = from_pictures.read([upload(b"a"), upload(b"b")])
    found.turned_round = True
    assert found.theirs == "By email please.\nNo."
    assert [(part.number, part.text) for part in found.yours] == [
        (1, "Where are you now?"),
        (2, "Answer me, I know you are there."),
    ]
    assert found.gaps == ((1, 2),)


def test_pictures_keep_the_numbers_they_were_chosen_with(reads):
    newer = picture(("left", "Answer me, I know you are there."), ("left", "I will wait outside."))
    older = picture(("right", "No."), ("left", "Answer me, I know you are there."))
    reads(newer, PictureDamaged(), older)
    found = from_pictures.read([upload(b"a"), upload(b"b"), upload(b"c")])
    assert found.theirs == "Answer me, I know you are there.\nI will wait outside."
    assert found.joined.turned
    assert [(part.number, part.text) for part in found.yours] == [(3, "No.")]
    assert found.refused[0].startswith("Picture 2: ")
    assert found.gaps == ()


def test_nothing_else_in_the_picture_is_lost(reads):
    reads(ASKED)
    found = from_pictures.read([upload(b"a")])
    assert {one.label: one.lines for one in found.beside} == {
        "At the top": ("Rex",),
        "Days and times": ("Today", "21:14"),
        "Names above the words": ("Sam",),
        "From the phone": ("87%",),
    }
    assert found.times == ("Today", "21:14")


def test_every_role_but_words_has_its_place():
    named = [role for _, roles in from_pictures._BESIDE for role in roles]
    assert sorted([*named, Role.WORDS]) == sorted(Role)


def test_one_that_could_not_be_read_is_told_and_the_others_go_on(reads):
    reads(PictureDamaged(), ASKED)
    found = from_pictures.read([upload(b"a"), upload(b"b")])
    assert found.theirs == "Where are you now?"
    assert len(found.refused) == 1
    assert found.refused[0].startswith("Picture 1: This picture could not be opened")


@pytest.mark.parametrize(
    ("count", "results", "error"),
    [
        (0, [], NoPictureChosen),
        (from_pictures.MOST + 1, [], TooManyPictures),
        (2, [NotAPicture(), PictureDamaged()], NotAPicture),
        (1, [PictureText(400, 800, (), (), sided=False)], NothingToRead),
    ],
)
def test_what_cannot_be_read_is_told(reads, count, results, error):
    reads(*results)
    with pytest.raises(error):
        from_pictures.read([upload(b"a")] * count)


def test_of_a_file_that_is_too_large_only_the_beginning_is_taken(reads, monkeypatch):
    monkeypatch.setattr(from_pictures, "LARGEST", 3)
    given = reads(ASKED)
    from_pictures.read([upload(b"123456")])
    assert given == [b"1234"]
    assert LARGEST > 3


def test_in_a_notebook_no_blob_is_left(vault, reads):
    given = reads(ASKED)
    file = upload(b"bytes of a picture")
    assert isinstance(file, SealedFile)
    from_pictures.read([file])
    assert given == [b"bytes of a picture"]
    assert list(vault.blobs.names()) == []
    assert list(vault.blobs.incoming.iterdir()) == []


def test_what_lies_there_goes_with_the_session():
    session = {}
    first = from_pictures.put(
        session, from_pictures.FromPictures(Joined((ASKED,), ASKED.bubbles), (1,), ("Picture 2: x",))
    )
    assert from_pictures.of(session) is first
    second = from_pictures.put(session, from_pictures.FromPictures(Joined((LATER,), LATER.bubbles), (1,)))
    assert (first.theirs, first.refused) == ("", ())
    assert from_pictures.of(session) is second
    second.discard()
    assert from_pictures.of(session) is None
    from_pictures.let_go(session)
    assert session == {}
    from_pictures.let_go(session)
