import pytest

from leeward.drafts.stripping import packages, zips
from leeward.drafts.stripping.errors import FileDamaged, StillInside
from leeward.drafts.stripping.kinds import ZIP
from leeward.drafts.stripping.packages import Taken


def test_a_picture_is_drawn_anew_only_where_something_lies_in_it(photo, secret):
    taken = Taken({})
    bare = packages.picture(photo, taken)
    assert secret.encode() not in bare
    assert "place" in taken.gone
    again = Taken({})
    assert packages.picture(bare, again) is bare
    assert again.gone == set()
    assert "pictures" not in again.stays


@pytest.mark.parametrize("content", [b"\x01\x00\x00\x00 emf", b"\xff\xd8\xff broken", b"1234ftypheic"])
def test_a_picture_that_cannot_be_opened_stays_and_is_named(content):
    taken = Taken({})
    assert packages.picture(content, taken) == content
    assert "pictures" in taken.stays


def test_words_between_tags_are_seen():
    assert packages.has_words(b"<a><b>x</b></a>")
    assert not packages.has_words(b"<a>\n <b c='d'/></a>")


def test_elements_come_with_their_attributes():
    assert packages.elements(b'<p:a xmlns:p="u" p:x="1"><b/></p:a>') == [("a", {"x": "1"}), ("b", {})]


def test_a_part_that_is_missing_is_damage():
    with pytest.raises(FileDamaged):
        packages.part({}, "mimetype")


def test_the_copy_is_taken_apart_again():
    def take(parts):
        return Taken(dict(parts), gone={"info"} if len(parts) > 1 else set())

    with pytest.raises(StillInside):
        packages.copied({"a": b"", "b": b""}, take, ZIP)
    copy = packages.copied({"a": b"x"}, take, ZIP)
    assert zips.parts_of(copy.data) == {"a": b"x"}
    assert [one.key for one in copy.stays] == ["seen", "read"]
