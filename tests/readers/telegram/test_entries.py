from leeward.readers.media import Media
from leeward.readers.telegram import entries


def test_words_of_lists():
    assert entries.words("a").text == "a"
    assert entries.words(["a", {"type": "link", "text": "b", "href": "https://example.org"}]).text == "ab"
    assert entries.words(["a", {"text": "b", "href": "h"}]).links == ("h",)
    assert entries.words({"a": 1}).fault
    assert entries.words(["a", 3]).fault
    assert not entries.words(None).fault


def test_files_left_out_are_missing_without_a_name():
    media = Media({}, hashing=True)
    (left_out,) = entries.attachments({"photo": "(File not included)"}, media)
    assert (left_out.name, left_out.media_type, left_out.missing) == (None, "image/jpeg", True)
    (named,) = entries.attachments({"file": "files/a b.pdf", "mime_type": "application/pdf"}, media)
    assert (named.name, named.media_type) == ("a b.pdf", "application/pdf")
    (told,) = entries.attachments({"file": "(too large)", "file_name": "x.mp4"}, media)
    assert told.name == "x.mp4"


def test_reactions_say_who():
    item = {
        "type": "message",
        "reactions": [{"emoji": "x", "count": 2, "recent": [{"from": "Rex"}, {"from_id": "user1"}]}],
    }
    assert entries.told_of(item) == {"reactions": [{"reaction": "x", "count": 2, "by": ["Rex", "user1"]}]}
