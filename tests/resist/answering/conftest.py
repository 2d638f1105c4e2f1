"""A message that lies open, read by hand; browsers that were asked about warning facts before."""

import pytest

from leeward.channels import kinds as known_kinds
from leeward.contact.accounts import keeping
from leeward.contact.held.keeping import Keeper
from leeward.contact.models import Held
from leeward.drafts import checking
from leeward.people import identities, warnings
from leeward.people.models import Person
from leeward.resist import pasted as lying
from leeward.resist.incoming import looking
from leeward.resist.models import Draft
from leeward.vault import children
from leeward.words.replies import DraftProblem, DraftRule
from leeward.words.tactics import Quote
from support import made_up_channel
from support.reading import pasted_by_hand, read_by_hand

ASK = "Can you pick Leo up on Friday at 5?"
FACTS = (("question", ASK), ("date_time", "Friday at 5", "2026-03-06T17:00"))
TEXT = f"You never answer. {ASK}"


@pytest.fixture(autouse=True)
def read_here(monkeypatch):
    """What a message holds, told by hand: these tests are about what comes after the reading."""

    def read(text, _sent_at):
        return read_by_hand(text, *(fact for fact in FACTS if fact[1] in text), asks=["?"])

    monkeypatch.setattr(looking, "read", read)


def lay(client, text=TEXT, **more):
    """A message lies open in this browser, the questions about danger were shown, and no order is said."""
    pasted = pasted_by_hand(text, *(fact for fact in FACTS if fact[1] in text), asks=["?"])
    for name, value in more.items():
        setattr(pasted, name, value)
    session = client.session
    lying.put(session, pasted)
    session["w"] = True
    session["reply_order"] = "none"
    session.save()
    return pasted


@pytest.fixture(name="lay")
def _lay():
    return lay


@pytest.fixture
def ada(vault, browser_of):
    warnings.put_off()
    return browser_of(vault)


@pytest.fixture
def rex(vault):
    return Person.objects.create(name="Rex", role="other")


@pytest.fixture
def noted(monkeypatch):
    """Words in which something is seen, each with the calmer wording for it ("" for none)."""
    known = {"You always do that.": "", "as if you ever paid": "on Friday"}

    def check(text, *_allowed, **_more):
        return tuple(
            DraftProblem(DraftRule.ARGUES, Quote(words, text.index(words), text.index(words) + len(words)), "It invites a reply.", calmer)
            for words, calmer in known.items()
            if words in text
        )  # fmt: skip

    monkeypatch.setattr(checking, "check", check)
    return known


@pytest.fixture
def account(vault, rex, monkeypatch):
    """Ada's account at a made-up service, with an address of Rex."""
    monkeypatch.setattr(known_kinds, "KINDS", (made_up_channel.KIND,))
    monkeypatch.setattr(children, "kick", lambda _vault: None)
    address = identities.address_for("rex@example.org", None, "email", person=rex)
    box = made_up_channel.Mailbox(vault.folder / "mailbox.json")
    settings = {"file": str(box.path), "password": made_up_channel.PASSWORD, "port": ""}
    return keeping.add(made_up_channel.KIND, "My mail", settings, [address])


@pytest.fixture
def held(account, rex):
    """A message of Rex that was held back."""
    message = {"uid": "u1", "sender": "rex@example.org", "at": "2026-03-02T18:40:00+00:00", "subject": "Friday"}
    Keeper(account, rex)(made_up_channel.arrived({**message, "text": ASK}))
    return Held.objects.get()


@pytest.fixture
def finished(ada, lay, rex):
    """A draft that Ada finished: its number."""

    def write(text="Friday works.", **more):
        lay(ada, **more)
        ada.post("/t/s/w/o/")
        row = Draft.objects.latest("id")
        ada.post(f"/t/s/{row.pk}/", {"text": text})
        return row.pk

    return write
