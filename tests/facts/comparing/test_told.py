"""Whether the person was told, or told it."""

from datetime import datetime, timedelta

import pytest

from leeward.facts.comparing.clauses import clauses
from leeward.facts.comparing.denials import denials
from leeward.facts.comparing.earlier import Earlier
from leeward.facts.comparing.told import told
from leeward.facts.comparing.wording import worded
from leeward.words.tactics import Side

SENT = datetime(2026, 3, 3, 10, 0)


def shown(text, denied, side=Side.ME, before=None):
    messages = [Earlier("0", Side.ME, SENT - timedelta(hours=1), before)] if before else []
    messages.append(Earlier("1", side, SENT, text))
    found = told(messages, len(messages) - 1, denials(clauses(worded(denied)))[0])
    return found.text if found else None


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Leo has the dentist on Thursday at 4.", "you never told me about the dentist"),
        ("The play starts at 6.", "You never told me what time the play starts"),
        ("I sent you the nursery contract by email", "You never sent me the nursery contract"),
        ("Could you send me the MOT papers?", "you never asked me for the MOT papers"),
        ("The form for the trip is in his bag, back by Friday.", "no one gave me any form"),
    ],
)
def test_the_person_told(text, denied):
    found = shown(text, denied)
    assert (found is None) == ("gave" in denied)


@pytest.mark.parametrize(
    "text",
    ["ok dentist thursday at 4, i'll take him", "got your note about the dentist, thanks", "Dentist Thu 4, noted"],
)
def test_they_took_note(text):
    assert shown(text, "you never told me about the dentist", Side.THEM, "Leo has the dentist on Thursday at 4.")


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("The play is on Friday.", "You never told me what time the play starts"),
        ("Do you know when the dentist is?", "you never told me about the dentist"),
        ("Leo has the dentist on Thursday.", "you never told me about the optician"),
        ("I might book the dentist for Thursday.", "you never told me about the dentist"),
        ("The dentist is not on Thursday.", "you never told me about the dentist"),
        ("Leo has the dentist on Thursday at 4.", "I had no idea about the dentist"),
    ],
)
def test_it_was_not_told(text, denied):
    assert shown(text, denied) is None


def test_a_third_ones_words_show_nothing():
    assert shown("Leo has the dentist on Thursday at 4.", "you never told me about the dentist", Side.THIRD) is None
