"""The very lines a message was read from."""

import io
import zipfile

import pytest

from leeward.history import original, stream


def _of(vault, number):
    return original.raw_lines(vault, stream.one(number))


def test_the_lines_with_their_numbers_and_the_hash_of_the_file(vault, bring):
    text = "14/03/2025, 08:00 - Ada: hello\n14/03/2025, 08:01 - Rex: one\n\u200ethree\n\n14/03/2025, 08:02 - Ada: end\n"
    receipt = bring(text)
    found = _of(vault, 2)
    assert found.lines == ((2, "14/03/2025, 08:01 - Rex: one"), (3, "\u200ethree"), (4, ""))
    assert found.sha256 == receipt.source.sha256
    assert found.fingerprint.replace(" ", "") == receipt.source.sha256
    assert not found.more
    assert not found.failed


@pytest.mark.parametrize("coded", ["utf-8-sig", "utf-16"])
def test_in_other_encodings_and_line_ends(vault, bring, coded):
    bring("14/03/2025, 08:00 - Ada: héllo\r\n14/03/2025, 08:01 - Rex: öne\r\n".encode(coded))
    assert _of(vault, 2).lines == ((2, "14/03/2025, 08:01 - Rex: öne"),)


def test_in_a_zip_of_several_chats_of_several_formats(vault, bring):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as packed:
        packed.writestr(
            "one/WhatsApp Chat with Rex.txt", "14/03/2025, 08:00 - Ada: hello\n14/03/2025, 08:01 - Rex: hi\n"
        )
        packed.writestr(
            "two/other.csv", "date,sender,text\n2025-03-14 09:00,Ada,from a table\n2025-03-14 09:01,Rex,yes\n"
        )
    bring(data.getvalue(), name="all.zip")
    found = {one.message.text: one for one in stream.messages()}
    assert found["hi"].message.origin.format == "whatsapp_txt"
    assert found["from a table"].message.origin.format != "whatsapp_txt"
    assert original.raw_lines(vault, found["hi"]).lines == ((2, "14/03/2025, 08:01 - Rex: hi"),)
    assert original.raw_lines(vault, found["from a table"]).lines == ((2, "2025-03-14 09:00,Ada,from a table"),)
    assert {one.side.value for one in found.values() if one.message.sender == "Rex"} == {"them"}
    assert len({one.conversation_id for one in found.values()}) == 2
    assert len({one.person_id for one in found.values()}) == 2, "one person on two channels"


def test_a_very_long_message_is_cut_and_it_is_said(vault, bring, line):
    bring(line(0, "Ada", "hi") + line(1, "Rex", "x\n" * 300))
    found = _of(vault, 2)
    assert len(found.lines) == original.MOST_LINES
    assert found.more


def test_a_lost_original_is_one_calm_sentence(vault, bring, chat):
    vault.blobs.delete(bring(chat(3)).source.blob)
    found = _of(vault, 1)
    assert found.lines == ()
    assert found.failed
