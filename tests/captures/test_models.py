import pytest

from leeward.captures.errors import AlreadyWritten
from leeward.captures.models import LOGGED, Capture, Note, Visit, every
from leeward.vault.models import LogLeaf
from leeward.words import canonical


def test_a_row_is_added_once_and_never_saved_again(post):
    post.words = "otherwise"
    with pytest.raises(AlreadyWritten):
        post.save()
    assert Capture.objects.get().words == "It says that she stole."


def test_a_fact_is_the_same_when_it_is_read_back(post):
    assert Capture.objects.get().fact() == post.fact()
    leaf = LogLeaf.objects.get(pk=post.log_seq)
    assert canonical.leaf(bytes(leaf.salt), canonical.encode(post.fact())) == bytes(leaf.leaf)


def test_a_note_names_its_post_by_its_key(post):
    note = Note.objects.create(capture=post, text="gone")
    assert note.fact() == {
        "fact": "capture_note", "key": note.key, "written_at": note.written_at.isoformat(), "capture": post.key, "text": "gone",
    }  # fmt: skip
    assert str(note) == note.key


def test_a_post_is_called_by_what_is_known_of_it(post):
    assert post.title == "A group of the town"
    assert Capture(address="https://example.org/a/b", came="file").title == "A post on example.org"
    assert Capture(address="a group", came="file").title == "a group"
    assert Capture(address="http://[::1", came="file").title == "http://[::1"
    assert Capture(came="page").title == "Kept as a visit to the page"
    assert str(Visit(address="https://example.org")) == "https://example.org"


def test_kinds_of_facts_are_told_apart(post):
    assert len({model.KIND for model in LOGGED}) == len(LOGGED)
    assert list(every(Capture)) == [post]
