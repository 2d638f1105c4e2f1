import base64

import nacl.signing
import pytest

from leeward.ledger.errors import KeyUnclear, NoteUnclear
from leeward.ledger.notes import ED25519, Key, key_of, opened, signed

SIGNING = nacl.signing.SigningKey(b"\x07" * 32)
KEY = Key("notebook", bytes(SIGNING.verify_key))
OTHER = nacl.signing.SigningKey(b"\x08" * 32)
TEXT = "one line\nanother\n"


def sign(message):
    return SIGNING.sign(message).signature


@pytest.fixture
def note():
    return signed(TEXT, KEY, sign)


def test_a_note_opens_with_the_key_that_signed_it(note):
    assert opened(note, [KEY]) == (TEXT, (KEY,))
    assert note.startswith(TEXT + "\n— notebook ")


def test_another_key_is_no_signature(note):
    swapped = Key("notebook", bytes(OTHER.verify_key))
    assert opened(note, [swapped]) == (TEXT, ())


def test_a_changed_word_leaves_no_signature(note):
    assert opened(note.replace("another", "Another"), [KEY]) == (TEXT.replace("another", "Another"), ())


def test_signatures_of_strangers_are_passed_over(note):
    stranger = "— stranger " + base64.b64encode(b"\x00" * 68).decode() + "\n"
    assert opened(note + stranger, [KEY]) == (TEXT, (KEY,))


def test_one_that_does_not_fit_spoils_the_others(note):
    bad = "— notebook " + base64.b64encode(KEY.id + b"\x00" * 64).decode() + "\n"
    assert opened(note + bad, [KEY]) == (TEXT, ())


def test_a_key_goes_onto_one_line_and_back():
    assert key_of(KEY.line + "\n") == KEY
    name, number, coded = KEY.line.split("+", 2)
    assert (name, number) == ("notebook", KEY.id.hex())
    assert base64.b64decode(coded) == ED25519 + KEY.public


def test_a_fingerprint_can_be_read_aloud():
    groups = KEY.fingerprint.split(" ")
    assert [len(group) for group in groups] == [4] * 16
    assert Key("another", KEY.public).fingerprint == KEY.fingerprint


@pytest.mark.parametrize(
    "line", ["", "notebook", "notebook+00+", "notebook+00000000+AAAA", "a b+00+AAAA", "notebook+x+%%%"]
)
def test_what_is_no_key_is_refused(line):
    with pytest.raises(KeyUnclear):
        key_of(line)


def test_a_key_whose_four_bytes_do_not_fit_is_refused():
    with pytest.raises(KeyUnclear):
        key_of(KEY.line.replace(KEY.id.hex(), "00000000"))


@pytest.mark.parametrize(
    "note",
    [
        "",
        "text\n",
        "text\n\n",
        "text\n\nnot a signature\n",
        "text\n\n— notebook\n",
        "text\n\n— notebook ####\n",
        "text\n\n— n AAAA",
    ],
)
def test_what_is_no_note_is_refused(note):
    with pytest.raises(NoteUnclear):
        opened(note, [KEY])


@pytest.mark.parametrize("text", ["no end", "an\n\nempty line\n"])
def test_only_a_text_of_whole_lines_is_signed(text):
    with pytest.raises(NoteUnclear):
        signed(text, KEY, sign)
