from datetime import date, datetime

import pytest

from leeward.people import meant
from leeward.people.models import Mode, StopNotice
from leeward.words.replies import ContactAllowed
from leeward.words.tactics import Contact, Setting


@pytest.mark.parametrize(
    ("kind", "allowed", "contact"),
    [
        ("open", ContactAllowed.OPEN, None),
        ("none", ContactAllowed.NONE, Contact.ENDING),
        ("limited", ContactAllowed.LIMITED, Contact.LIMITED),
        ("ordered", ContactAllowed.LIMITED, Contact.LIMITED),
        ("through", ContactAllowed.LIMITED, Contact.LIMITED),
    ],
)
def test_every_mode_has_its_word_for_drafts_and_for_messages(kind, allowed, contact):
    mode = Mode(kind=kind, since=date(2026, 1, 1))
    assert meant.allowed(mode) is allowed
    assert meant.around(mode, None) == Setting(contact)


def test_a_request_to_stop_stands_beside_it():
    asked = datetime(2026, 1, 1, 10)
    assert meant.around(None, StopNotice(stated_at=asked)) == Setting(None, asked)
    assert meant.around(None, None) == Setting()
