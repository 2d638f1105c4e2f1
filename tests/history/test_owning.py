from pathlib import Path

import pytest

from leeward.history import owning
from leeward.history.errors import NotYourAccount
from leeward.history.models import Message, Source
from leeward.history.owning import Whose
from leeward.people import identities
from leeward.people.choices import Role
from leeward.readers.reading import open_reading
from leeward.readers.sources import from_bytes
from leeward.vault import jobs
from support.databases import made_of

SAMPLES = Path(__file__).parents[1] / "readers" / "samples"
ADA = "+447700900001"


@pytest.fixture(scope="module")
def messages_db():
    """Apple's Messages of Ada: it names +447700900001 and ada@example.org as its own."""
    return made_of((SAMPLES / "chat.db.sql").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def silent_db():
    """WhatsApp of a phone, without anything that shows whose."""
    return made_of((SAMPLES / "msgstore.db.sql").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("named", "own", "expected"),
    [
        ([ADA], ["Ada", "07700 900001"], Whose.OWN),
        ([ADA, "ada@example.org"], ["ADA@example.org", "+44 7700 900002"], Whose.OWN),
        ([ADA], ["Ada"], Whose.NOT_SAID),
        ([], [ADA], Whose.NOT_SAID),
        ([ADA], ["ada@example.org"], Whose.NOT_SAID),
        ([ADA], ["+44 7700 900002"], Whose.ANOTHER),
    ],
)
def test_the_owner_is_compared_with_the_persons_addresses(named, own, expected):
    assert owning.whose(named, own) is expected


def test_each_account_is_compared_by_itself():
    own = [ADA]
    with pytest.raises(NotYourAccount):
        owning.check([(ADA,), ("+447700900123",)], own, vault=False)
    assert owning.check([(ADA,), ()], own, vault=False) is Whose.NOT_SAID
    assert owning.check([], own, vault=False) is Whose.OWN


def test_the_owner_of_an_export_is_found(messages_db, silent_db):
    reading = open_reading([from_bytes("chat.db", messages_db), from_bytes("msgstore.db", silent_db)])
    assert owning.together(owning.owners(reading)) == (ADA, "ada@example.org")
    assert len(owning.owners(reading)) == 2


def test_an_account_of_the_other_party_is_refused_whatever_else_is_said(vault):
    rex = identities.address_for("+44 7700 900123", None, "whatsapp").person
    identities.set_role(rex, Role.OTHER)
    with pytest.raises(NotYourAccount, match="for the other party") as refused:
        owning.check([("+447700900123", ADA)], [ADA])
    assert "Nothing was kept" in str(refused.value)
    assert "If it is yours" not in str(refused.value)


def test_an_account_nobody_was_asked_about_is_not_brought_in(bring, unrun, messages_db):
    said = {"name": "chat.db", "me": ("Me",), "them": ()}
    job = jobs.run_here(unrun(messages_db, **said))
    assert (job.state, Source.objects.count(), Message.objects.count()) == ("failed", 0, 0)
    assert "whole account" in job.sentence
    bring(messages_db, **said, own_account=True)
    assert {ADA, "ada@example.org"} <= identities.names(Role.ME)


def test_an_owner_is_asked_once_and_a_stranger_is_refused_after_that(bring, unrun, messages_db):
    said = {"me": ("Me",), "them": ()}
    bring(messages_db, name="chat.db", own_account=True, **said)
    later = made_of((SAMPLES / "chat.db.sql").read_text(encoding="utf-8") + ";CREATE TABLE later (id INTEGER);")
    bring(later, name="chat.db", **said)
    text = (SAMPLES / "chat.db.sql").read_text(encoding="utf-8")
    theirs = made_of(text.replace("447700900001", "447700900009").replace("ada@example.org", "mira@example.org"))
    job = jobs.run_here(unrun(theirs, name="chat.db", own_account=True, **said))
    assert job.state == "failed"
    assert "none of the numbers and addresses noted as yours" in job.sentence
