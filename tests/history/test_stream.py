from datetime import datetime

from leeward.history import stream
from leeward.history.models import Conversation
from leeward.people import identities
from leeward.people.choices import Role


def test_several_conversations_flow_together_in_order_of_time(bring, line):
    bring("".join(line(n, "Rex", f"r{n}") for n in range(0, 300, 2)), me=())
    bring(
        "".join(line(n, "Mira", f"m{n}") for n in range(1, 300, 2)), name="WhatsApp Chat with Mira.txt", me=(), them=()
    )
    moments = [one.message.sent_at for one in stream.messages()]
    assert len(moments) == stream.count() == 300
    assert moments == sorted(moments)


def test_only_some_conversations_and_only_what_is_later(bring, chat, line):
    bring(chat(30))
    bring(line(3, "Mira", "hello"), name="WhatsApp Chat with Mira.txt", me=(), them=())
    rex = Conversation.objects.get(title="Rex")
    assert {one.message.sender for one in stream.messages([rex.pk])} == {"Ada", "Rex"}
    noon = datetime(2025, 3, 14, 9, 10)
    later = [one.message.sent_at for one in stream.messages([rex.pk], noon)]
    assert min(later) > noon
    assert len(later) == 19
    assert list(stream.messages([])) == []


def test_only_what_was_brought_in_since(bring, chat):
    bring(chat(10))
    newest = stream.newest_id()
    bring(chat(15))
    assert [one.id for one in stream.messages(after_id=newest)] == list(range(newest + 1, newest + 6))


def test_one_message_with_everything_the_original_said(bring, chat):
    receipt = bring(chat(10))
    stored = stream.one(2)
    assert stored.message.origin.source_sha256 == receipt.source.sha256
    assert stored.message.place.line == 2
    assert stream.by_key(stored.key.hex()).id == 2
    assert stream.one(999) is None


def test_names_follow_roles_and_merges(bring, chat):
    bring(chat(10))
    assert (stream.names(Role.ME), stream.names(Role.OTHER)) == ({"Ada"}, {"Rex"})
    identities.set_role(identities.address_for("Mira", None, "whatsapp").person, Role.OTHER)
    assert stream.names(Role.OTHER) == {"Rex", "Mira"}
