import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leeward.readers.ourfamilywizard_pdf import READER
from leeward.readers.protocol import ReadOptions
from leeward.readers.sources import from_bytes
from leeward.words.messages import Message, Problem, Skipped
from support.typeset_pages import typeset

NAME = "OFW_Messages_Report_2025-04-01.pdf"
PAGES = [
    ["OurFamilyWizard Message Report", "Generated: 04/01/2025", "Timezone: America/New_York", "Page 1 of 2"],
    [
        "Message 1 of 2",
        "Sent: 03/13/2025 at 09:14 PM",
        "From: Rex Example",
        "To: Ada Example (First Viewed: 03/14/2025 at 08:00 AM)",
        "Subject: Pick up",
        "I will be at the school at five.",
        "Page 2 of 3",
    ],
    [
        "Do not be late.",
        "Message 2 of 2",
        "Sent: 03/14/2025 at 10:00 AM",
        "From: Ada Example",
        "To: Rex Example (First Viewed: Never)",
        "Mira Example (First Viewed: Never)",
        "Subject: Re: Pick up",
        "The order says six.",
        "Sent: 03/13/2025 at 09:14 PM",
        "From: Rex Example",
        "I will be at the school at five.",
    ],
]
PDF = typeset(PAGES)


def records(data):
    return list(READER.read(from_bytes(NAME, data), ReadOptions()))


def test_what_is_ours():
    assert READER.identify(from_bytes(NAME, PDF)) > 0.8
    assert READER.identify(from_bytes("Our Family Wizard.pdf", PDF)) > 0.8
    assert 0 < READER.identify(from_bytes("bill.pdf", PDF)) < 0.3
    assert READER.identify(from_bytes(NAME, b"words")) == 0


def test_messages_with_page_and_line():
    heading, first, second = records(PDF)
    assert type(heading) is Skipped
    assert (first.sender, first.details.recipients) == ("Rex Example", ("Ada Example",))
    assert first.text == "Pick up\n\nI will be at the school at five.\nDo not be late."
    assert (first.sent_at.isoformat(), first.date_text) == ("2025-03-13T21:14:00", "03/13/2025 at 09:14 PM")
    assert (first.place.path, first.place.line) == ("page 2", 1)
    assert first.details.extra["first_viewed"] == {"Ada Example": "03/14/2025 at 08:00 AM"}
    assert first.details.extra["timezone"] == "America/New_York"
    assert (second.place.path, second.place.line) == ("page 3", 2)
    assert second.details.recipients == ("Rex Example", "Mira Example")
    assert second.text.startswith("Re: Pick up\n\nThe order says six.\nSent: 03/13/2025")


def test_words_may_stand_above():
    page = ["Message 1 of 1", "hello", "Sent: Mar 13, 2025, 9:14 PM", "From: Rex", "To: Ada", "Subject: hi"]
    (found,) = records(typeset([page]))
    assert (found.text, found.sent_at.isoformat()) == ("hi\n\nhello", "2025-03-13T21:14:00")
    assert found.origin.conversation == "Ada, Rex"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (typeset([[], []]), "no text layer"),
        (typeset([["a bill"]]), "no message in it"),
        (b"%PDF-1.7\n", "damaged"),
    ],
)
def test_what_cannot_be_read_says_why(data, why):
    (found,) = records(data)
    assert type(found) is Problem
    assert why in found.why


def test_another_name_is_taken_when_it_is_asked_for(read):
    assert len(list(read(PDF, "report.pdf", format="ourfamilywizard_pdf"))) == 3


@settings(max_examples=12, deadline=None)
@given(st.integers(0, len(PDF)), st.binary(min_size=1, max_size=30))
def test_whatever_the_bytes_something_is_said(at, noise):
    found = records(PDF[:at] + noise + PDF[at + len(noise) :])
    assert found
    assert all(type(one) in (Message, Problem, Skipped) for one in found)
