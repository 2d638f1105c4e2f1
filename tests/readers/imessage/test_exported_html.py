from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leeward.readers.imessage import exported_html
from leeward.readers.imessage.exported import Exported
from leeward.readers.imessage.exported_html import exported

SAMPLE = (Path(__file__).parent.parent / "samples" / "imessage_exporter.html").read_text("utf-8")
HEAD = (
    '<div class="message"><div class="received"><p><span class="timestamp">T</span><span class="sender">Rex</span></p>'
)


def read(inner):
    return list(exported([f"{HEAD}{inner}</div></div>"]))


def test_older_pages_without_ids_and_links():
    (one,) = read(
        '<hr><div class="message_part"><span class="bubble">hi</span></div><span class="reply_context">This…</span>'
    )
    assert (one.stamp, one.sender, one.words, one.sent, one.replied, one.guid) == ("T", "Rex", ["hi"], False, True, "")


def test_names_in_other_places_do_not_become_senders():
    (one,) = read('<div class="message_part"><span class="bubble"><b>a</b> &amp; <i>b</i></span></div>')
    assert one.words == ["a & b"]


def test_transcripts_and_services():
    inner = '<div class="message_part"><audio controls src="a/b.caf"></audio><span class="transcription">call me</span></div>'
    (one,) = exported([f'<div class="message"><div class="sent SMS">{inner}</div></div>'])
    assert (one.transcript, one.files, one.sent, one.service) == ("call me", ["a/b.caf"], True, "SMS")


def test_pieces_may_end_anywhere():
    whole = list(exported([SAMPLE]))
    for size in (1, 7, 100):
        pieces = [SAMPLE[at : at + size] for at in range(0, len(SAMPLE), size)]
        assert [(one.stamp, one.words, one.line) for one in exported(pieces)] == [
            (one.stamp, one.words, one.line) for one in whole
        ]


def test_elements_that_never_end():
    (one,) = exported([HEAD + '<div class="message_part"><span class="bubble">hi <foo>there'])
    assert one.words == ["hi there"]
    many = list(exported([(HEAD + "<x>") * 400]))
    assert len(many) == 400


def test_a_mark_that_never_ends_is_told(monkeypatch):
    monkeypatch.setattr(exported_html, "_MOST_WAITING", 100)
    found = list(exported([HEAD + "<!-- " + "x" * 200, "</div></div>" + HEAD]))
    assert [one.stamp for one in found].count("") == 1


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(SAMPLE)), st.text(max_size=40))
def test_odd_letters_never_raise(at, noise):
    found = list(exported([SAMPLE[:at] + noise + SAMPLE[at:]]))
    assert all(isinstance(one, Exported) for one in found)


@pytest.mark.parametrize("text", ["", "</div></span>", "<div class=>", "<div class='message'>", "<![CDATA[x", "<?php"])
def test_scraps(text):
    assert all(one.stamp == "" for one in exported([text]))
