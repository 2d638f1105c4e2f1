import hashlib
import json
from importlib.resources import files

import numpy as np
import pytest

from leeward.learned import thread_encoder
from leeward.learned.thread_encoder import Asked, Read, ThreadEncoder
from leeward.learned.wordpiece import Piece
from leeward.words.tactics import Contact, Side


@pytest.fixture(scope="module")
def encoder() -> ThreadEncoder:
    return thread_encoder.load()


def asked(text: str, *before: str, state: Contact | None = None) -> Asked:
    return Asked(text, Side.THEM, tuple((Side.ME, said) for said in before), state)


def test_the_file_is_the_one_that_is_named():
    folder = files("leeward.learned")
    about = json.loads(folder.joinpath("tactics.json").read_text(encoding="utf-8"))
    digest = hashlib.sha256(folder.joinpath("tactics.onnx").read_bytes()).hexdigest()
    assert about["sha256"] == digest
    assert about["version"] == thread_encoder.version() == thread_encoder.load().version == f"tactics-{digest[:12]}"


def test_each_message_is_read_by_itself_whatever_is_read_with_it(encoder):
    texts = ["ok", "You will be sorry when they find me", "Friday at 5, bring his coat " * 3, ""]
    together = encoder.read([asked(text, "no") for text in texts])
    for text, read in zip(texts, together, strict=True):
        (alone,) = encoder.read([asked(text, "no")])
        assert read.sums == pytest.approx(alone.sums)
        assert read.pieces == alone.pieces


def test_pieces_stand_where_the_text_has_them(encoder):
    text = "Bring the KEYS, you owe me"
    (read,) = encoder.read([asked(text)])
    assert [text[piece.start : piece.end].lower() for piece in read.pieces][:3] == ["bring", "the", "keys"]
    assert read.of_pieces.shape == (len(read.pieces), len(encoder.columns))


def test_what_was_said_and_where_contact_stood_make_a_difference(encoder):
    plain, stopped, answered = encoder.read(
        [asked("I miss you"), asked("I miss you", state=Contact.STOP_STATED), asked("I miss you", "Do not write again")]
    )
    assert not np.allclose(plain.sums, stopped.sums)
    assert not np.allclose(plain.sums, answered.sums)


def test_a_long_message_is_read_to_its_end(encoder):
    text = "We had soup and then we walked home. " * 40 + "If you leave me I will kill you."
    (read,) = encoder.read([asked(text)])
    (first,) = encoder.read([asked(text[:700])])
    assert read.pieces[-1].end == len(text)
    assert len({piece.start for piece in read.pieces}) == len(read.pieces)
    assert not np.allclose(read.sums, first.sums)


def test_nothing_asked_is_nothing_read(encoder):
    assert encoder.read([]) == []


@pytest.mark.parametrize("text", ["", " ", "\ud800", "\x00", "a" * 3_000, "😀" * 600])
def test_no_text_stops_it(encoder, text):
    (read,) = encoder.read([asked(text, text)])
    assert isinstance(read, Read)
    assert np.isfinite(read.sums).all()


def test_shared_pieces_of_two_parts_keep_the_higher_sum():
    piece = Piece(1, 0, 2)
    low = Read(np.array([0.0, 2.0]), (piece,), np.array([[1.0, 5.0]]))
    high = Read(np.array([1.0, 1.0]), (piece, Piece(2, 3, 4)), np.array([[3.0, 0.0], [7.0, 7.0]]))
    joined = thread_encoder._joined([low, high])
    assert joined.sums.tolist() == [1.0, 2.0]
    assert joined.of_pieces.tolist() == [[3.0, 5.0], [7.0, 7.0]]
