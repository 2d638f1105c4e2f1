import hashlib
import json
import socket
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leeward.learned import encoder
from leeward.learned.wordpiece import Piece
from leeward.words.sentences import sentences


@pytest.fixture(scope="module", params=["replies", "messages"])
def ours(request):
    return encoder.load(request.param)


@pytest.fixture(scope="module")
def tagging():
    return encoder.load("messages")


def scores(ours, text):
    return ours.encode(text, sentences(text)).sentences


def test_the_network_is_the_one_that_is_named_beside_it(ours):
    folder = files("leeward.learned")
    name = ours.version.partition("-")[0]
    about = json.loads(folder.joinpath(f"{name}.json").read_text(encoding="utf-8"))
    found = hashlib.sha256(folder.joinpath(f"{name}.onnx").read_bytes()).hexdigest()
    assert about["sha256"] == found
    assert ours.version == about["version"] == f"{name}-{found[:12]}"


def test_each_sentence_has_a_score_for_each_label(ours):
    rows = scores(ours, "Can you take Leo on Friday at 4? You always let him down.")
    assert [set(row) for row in rows] == [set(ours.labels)] * 2
    assert rows[0]["asks"] > 0.5 > rows[1]["asks"]


def test_a_date_in_court_and_an_emergency_are_seen(ours):
    assert scores(ours, "The hearing is on 14 March at 10, you have to be there.")[0]["legal"] > 0.5
    assert scores(ours, "Leo fell off the swing, he is in A&E and they think his arm is broken.")[0]["emergency"] > 0.5


def test_spans_stand_in_the_text_at_the_edges_of_words(tagging):
    text = "Can you bring his inhaler to the school gate on Friday at 5?"
    found = tagging.encode(text, sentences(text)).spans
    for span in found:
        assert 0 <= span.start < span.end <= len(text)
        assert not (span.start and text[span.start - 1].isalnum() and text[span.start].isalnum())
        assert 0 < span.score <= 1
    best = {span.label: text[span.start : span.end] for span in sorted(found, key=lambda span: span.score)}
    assert best["date_time"] == "Friday at 5"
    assert best["question"] == text


def test_the_encoder_of_drafts_tags_nothing():
    text = "Can you bring his inhaler on Friday at 5?"
    assert encoder.load().encode(text, sentences(text)).spans == ()


def test_the_same_text_has_the_same_scores(ours):
    text = "I'm sorry, it is all my fault."
    assert scores(ours, text) == scores(ours, text)


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=200))
def test_no_text_is_trouble(text):
    read = encoder.load().encode(text, sentences(text))
    assert len(read.sentences) == len(sentences(text))
    assert all(0 <= score <= 1 for row in read.sentences for score in row.values())


def test_a_long_text_is_read_in_parts_and_nothing_is_left_out(ours):
    text = " ".join(["Nothing much here."] * 200 + ["The hearing is on 14 March and you must reply to the court."])
    rows = scores(ours, text)
    assert len(rows) == 201
    assert rows[-1]["legal"] > 0.5


def test_a_sentence_longer_than_a_window_is_read_in_parts():
    pieces = [Piece(5, at, at + 1) for at in range(600)]
    sentence = sentences("x" * 600)
    found = list(encoder.windows(pieces, sentence))
    assert [number for _, inside in found for number, _ in inside] == [0, 0, 0]
    assert sum(len(window) for window, _ in found) == 600
    assert all(len(window) <= 254 for window, _ in found)


def test_no_host_is_asked(monkeypatch):
    def refuse(*_arguments, **_options):
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    encoder.load.cache_clear()
    assert encoder.load().encode("Hello.", sentences("Hello.")).sentences


def test_an_unknown_encoder_is_not_there():
    with pytest.raises(FileNotFoundError):
        encoder.load("nobody")
