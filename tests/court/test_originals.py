import pytest

from leeward.court import originals
from leeward.court.selecting import Selection, threads
from leeward.court.withheld import NOTHING, Withheld
from leeward.history.models import Source
from support import court_vault


def messages():
    return [stored for thread in threads(Selection()) for stored in thread.messages]


def test_only_what_the_messages_need_and_byte_for_byte(filled):
    found = originals.of([stored for stored in messages() if stored.message.origin.format == "email_eml"], NOTHING)
    assert [one.path for one in found] == ["originals/001-papers.eml"]
    with originals.payload(filled, found, [])["originals/001-papers.eml"]() as file:
        assert file.read() == court_vault.MAIL.encode()


def test_a_withheld_original_has_no_name(filled):
    source = Source.objects.get(name="papers.eml")
    found = originals.of(messages(), Withheld(sources=frozenset({source.pk})))
    gone = next(one for one in found if one.source.pk == source.pk)
    assert (gone.path, gone.called) == ("", f"original {gone.number}")
    assert "papers" not in str(list(originals.table_rows([gone])) + list(originals.custody_rows([gone], [], "")))


def test_media_beside_a_chat_go_in_where_a_shown_message_names_them(vault):
    picture = court_vault.photo()
    with vault.blobs.create() as writer:
        writer.write(picture)
        pending = writer.finish()
    beside = [["IMG-1.jpg", pending.keep(), pending.size, pending.sha256]]
    court_vault.bring_in_bytes(
        vault, court_vault.PHOTO_LINES.encode(), "WhatsApp Chat with Rex.txt", them=(), beside=tuple(map(tuple, beside))
    )
    found = originals.of(messages(), NOTHING)
    media = originals.beside(found, messages(), NOTHING)
    assert [one.path for one in media] == [f"attachments/{pending.sha256[:12]}-IMG-1.jpg"]
    hidden = originals.beside(found, messages(), Withheld(files=frozenset({pending.sha256})))
    assert [one.path for one in hidden] == [""]
    every = frozenset(stored.id for stored in messages())
    assert originals.beside(found, messages(), Withheld(messages=every)) == []


def test_readings_and_custody_are_told_in_order(filled):
    found = originals.of(messages(), NOTHING)
    rows = list(originals.table_rows(found))
    assert [row["messages"] for row in rows] == [7, 2, 1]
    told = [row["what"] for row in originals.custody_rows(found, [], "9999")]
    assert told[-1].startswith("the last line of the log")
    assert told.count("brought into the notebook and sealed") == 3


@pytest.mark.parametrize(
    ("name", "plain"),
    [("a/b:c.txt", "a_b_c.txt"), ("..", "file"), ("x" * 200 + ".txt", "x" * 96 + ".txt"), ("Чат.zip", "Чат.zip")],
)
def test_names_fit_any_system(name, plain):
    assert originals.plain_name(name) == plain
