import nacl.signing
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeward.ledger.checkpoints import Checkpoint, read, written
from leeward.ledger.errors import NoteUnclear
from leeward.ledger.notes import Key, signed

SIGNING = nacl.signing.SigningKey(b"\x09" * 32)
KEY = Key("notebook/1", bytes(SIGNING.verify_key))


def sign(message):
    return SIGNING.sign(message).signature


@given(st.integers(0, 10**18), st.binary(min_size=32, max_size=32))
def test_what_is_written_is_read(size, root):
    text = Checkpoint("notebook/1", size, root).text
    note = f"{text}\n— stranger AAAAAAAA\n"
    assert read(note, []) == (Checkpoint("notebook/1", size, root), ())


def test_its_signature_is_found():
    checkpoint = Checkpoint("notebook/1", 3, b"\x01" * 32)
    assert read(written(checkpoint, KEY, sign), [KEY]) == (checkpoint, (KEY,))


def test_the_form_is_the_agreed_one():
    assert Checkpoint("notebook/1", 0, b"\x00" * 32).text == f"notebook/1\n0\n{'A' * 43}=\n"


def test_lines_after_the_third_are_passed_over():
    checkpoint = Checkpoint("notebook/1", 3, b"\x01" * 32)
    note = signed(checkpoint.text + "more\n", KEY, sign)
    assert read(note, [KEY]) == (checkpoint, (KEY,))


@pytest.mark.parametrize(
    "text",
    ["a\n1\n", "\n1\nAAAA\n", "a\n01\nAAAA\n", "a\n-1\nAAAA\n", "a\n1\nAAAA\n", "a\n1\n%%%%\n", "a\n\u0661\nAAAA\n"],
)
def test_what_is_no_checkpoint_is_refused(text):
    with pytest.raises(NoteUnclear):
        read(text.removesuffix("\n") + "\n\n— n AAAAAAAA\n", [KEY])
