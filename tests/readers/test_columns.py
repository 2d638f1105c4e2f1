import pytest

from leeward.readers.columns import is_layout, layout, meaning


@pytest.mark.parametrize(
    ("heading", "ours"),
    [
        ("Sender", "sender"),
        ("FROM", "sender"),
        ("Sent at", "sent_at"),
        ("date_time", "sent_at"),
        ("Uhrzeit", "time"),
        ("\ufeffNachricht", "text"),
        ("phone", "sender_address"),
        ("colour", None),
    ],
)
def test_headings(heading, ours):
    assert meaning(heading) == ours


def test_of_two_columns_of_one_meaning_the_first_counts():
    assert layout(["from", "sender", "body"]) == ("sender", None, "text")


def test_what_can_hold_messages():
    assert is_layout(("text", "sender"))
    assert is_layout(("text", "date"))
    assert not is_layout(("text", None))
    assert not is_layout(("sender", "date"))
