"""Ada's account at a made-up service, with Rex as the other party and Mira who helps."""

import pytest

from leeward.channels import kinds as known
from leeward.contact.accounts import keeping
from leeward.contact.held import screening
from leeward.contact.held.keeping import Keeper
from leeward.contact.models import Held
from leeward.contact.work import job as work
from leeward.people import identities, warnings
from leeward.people.choices import Role
from leeward.people.days import today
from leeward.people.models import Mode
from leeward.vault import children, jobs
from leeward.vault.models import Job
from support import made_up_channel
from support.made_up_channel import PASSWORD, Mailbox


@pytest.fixture(autouse=True)
def made_up_kind(monkeypatch):
    """The made-up service is the only one there is, and jobs are run by the test itself."""
    monkeypatch.setattr(known, "KINDS", (made_up_channel.KIND,))
    monkeypatch.setattr(children, "kick", lambda _vault: None)


@pytest.fixture
def ada(vault, browser_of):
    """Ada's browser; she was asked about warning facts before."""
    warnings.put_off()
    return browser_of(vault)


@pytest.fixture
def rex(vault):
    return identities.set_role(identities.address_for("rex@example.org", None, "email").person, Role.OTHER)


@pytest.fixture
def mira(vault):
    return identities.set_role(identities.address_for("Mira", None, "whatsapp").person, Role.THIRD)


@pytest.fixture
def mailbox(vault):
    return Mailbox(vault.folder / "mailbox.json")


@pytest.fixture
def account(rex, mailbox):
    settings = {"file": str(mailbox.path), "password": PASSWORD, "port": ""}
    return keeping.add(made_up_channel.KIND, "My mail", settings, rex.addresses.all())


@pytest.fixture
def run():
    """Begin something and do it here; gives the job as it stands afterwards."""

    def doing(do, **arguments):
        return jobs.run_here(work.begin(do, **arguments))

    return doing


@pytest.fixture
def run_waiting():
    """Do what a page began."""

    def doing():
        return [jobs.run_here(job) for job in Job.objects.filter(state="waiting")]

    return doing


@pytest.fixture
def collected(account, run):
    """The account after a look and a collection that worked."""
    assert run(work.Do.LOOK, account=account.pk).state == "done"
    assert run(work.Do.COLLECT, account=account.pk).state == "done"
    return account


@pytest.fixture
def no_contact(rex):
    return Mode.objects.create(person=rex, kind="none", since=today(), reason="I want quiet evenings.")


@pytest.fixture
def hold(account, rex):
    """Keeps a message of Rex as if it had just been collected."""

    def keep(text, **more):
        uid = f"u{Held.objects.count() + 1}"
        message = {"uid": uid, "sender": "rex@example.org", "at": "2026-03-02T18:40:00+00:00", "subject": ""} | more
        Keeper(account, rex)(made_up_channel.arrived({**message, "text": text}))
        held = Held.objects.get(uid=message["uid"])
        screening.note_read(held)
        return held

    return keep
