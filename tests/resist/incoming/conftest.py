from datetime import datetime

import pytest

from leeward.people.models import Person
from leeward.resist.incoming import looking
from support.reading import read_by_hand

FACTS = (
    ("question", "can you pick Leo up on Friday at 5?"),
    ("date_time", "Friday at 5", "2026-03-06T17:00"),
    ("legal_deadline", "the hearing is on 14 March", "2026-03-14"),
    ("health", "seizure"),
)


@pytest.fixture
def plain_reading(monkeypatch):
    """What a message holds, told by a list of words: these tests are about what comes after the reading."""
    asked = []

    def read(text, sent_at):
        asked.append(sent_at)
        here = [fact for fact in FACTS if fact[1] in text]
        return read_by_hand(text, *here, asks=["?", "hearing", "seizure"], legal=["hearing"], emergency=["seizure"])

    monkeypatch.setattr(looking, "read", read)
    return asked


@pytest.fixture
def rex(vault):
    return Person.objects.create(name="Rex", role="other")


@pytest.fixture
def noon():
    return datetime(2026, 3, 2, 12, 0)
