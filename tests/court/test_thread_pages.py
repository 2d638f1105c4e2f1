import io
from datetime import datetime

import pypdfium2

from leeward.court import bundling, thread_pages
from leeward.court.selecting import Selection
from leeward.court.withheld import NOTHING, Withheld
from leeward.history.models import Message
from leeward.words.messages import Details, Kind, Origin, Place
from leeward.words.messages import Message as Words


def pages(vault, selection=None, withheld=NOTHING, **by):
    gathered = bundling.gather(vault, selection or Selection(), withheld)
    found = list(thread_pages.volumes(gathered, **by))
    return found, ["\n".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(io.BytesIO(one.data)))
                   for one in found]  # fmt: skip


def test_both_sides_days_and_silences_are_there(chat):
    (volume,), (text,) = pages(chat, prefix="X-")
    places = [text.index(part) for part in ("Where are you", "Please stop", "14 days without a message", "will come")]
    assert places == sorted(places)
    assert "Sunday, 2 March 2025" in text
    assert "X-000001" in text
    assert volume.name == "thread/001-001.pdf"


def test_what_is_left_out_or_withheld_is_marked_at_its_place(chat):
    ids = list(Message.objects.order_by("id").values_list("pk", flat=True))
    selection = Selection(messages=(ids[0], ids[6]))
    _, (text,) = pages(chat, selection, Withheld(messages=frozenset({ids[6]})))
    assert "5 messages stand here and were not chosen" in " ".join(text.split())
    assert "2 · withheld · record 8" in text
    assert "Where are you" in text


def test_a_conversation_of_which_nothing_is_shown_has_no_name(chat):
    every = frozenset(Message.objects.values_list("pk", flat=True))
    _, (text,) = pages(chat, withheld=Withheld(messages=every, sources=frozenset({1})))
    assert "Rex" not in text


def test_volumes_are_cut_and_their_pages_numbered_through(chat, monkeypatch):
    monkeypatch.setattr(thread_pages, "MOST", 3)
    found, texts = pages(chat)
    assert [one.first for one in found] == [1, 2, 3]
    assert "volume 2 of 3" in texts[1]
    assert "000003" in texts[2]


def said_at(sent_at, written, offset=None):
    details = Details(utc_offset=offset) if offset else None
    origin = Origin("whatsapp_txt", "chat.txt", "ab" * 32, "Rex")
    return thread_pages._when(Words(origin, Place(line=1), "Rex", sent_at, written, Kind.MESSAGE, "hi", (), details))


def test_a_time_says_no_more_than_the_export():
    """No seconds where the file has none, and how far it is from UTC where the file says so."""
    nine = datetime(2026, 11, 13, 21, 1)
    assert said_at(nine, "13/11/2026, 21:01") == "13 November 2026, 21:01"
    assert said_at(nine, "[13/11/2026, 21:01:00]") == "13 November 2026, 21:01:00"
    assert said_at(nine.replace(second=7), "1763067667000", "+00:00") == "13 November 2026, 21:01:07 (UTC+00:00)"
    assert said_at(None, "someday") == "someday"
