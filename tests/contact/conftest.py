"""Ada's account at a made-up service, with Rex as the other party and Mira who helps."""

from dataclasses import replace

import pytest

from leeward.channels import kinds as known
from leeward.channels.errors import PerhapsSent
from leeward.channels.protocol import Choice, Done, Step
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
from support.made_up_channel import PASSWORD, MadeUpChannel, Mailbox


class Richer(MadeUpChannel):
    """The made-up service where its mailbox says more: choices, what ended half-way, what could not be read."""

    def _more(self, key, otherwise):
        return self._box.read().get(key, otherwise)

    def collect(self, senders, mark, keep):
        return replace(super().collect(senders, mark, keep), skipped=self._more("skipped", 0))

    def rehearse(self, action, senders):
        choices = tuple(Choice(*one) for one in self._more("choices", ()))
        return replace(super().rehearse(action, senders), choices=choices)

    def act(self, rehearsal, keep):
        self._box.change(plan=dict(rehearsal.plan))
        return replace(super().act(rehearsal, keep), unfinished=self._more("unfinished", ""))

    def tend(self, undo, keep):
        return replace(super().tend(undo, keep), steps=(Step("It was kept up."),), unfinished=self._more("tending", ""))

    def undo(self, undo):
        if sentence := self._more("undoing", ""):
            return Done((Step("Half of it was put back."),), {**undo, "left": 1}, sentence)
        return super().undo(undo)

    def send(self, outgoing):
        sent = replace(super().send(outgoing), steps=(Step("A copy lies there."),))
        self._box.change(answered=outgoing.answers)
        if self._more("perhaps", otherwise=False):
            raise PerhapsSent(sent)
        return sent


@pytest.fixture(autouse=True)
def made_up_kind(monkeypatch):
    """The made-up service is the only one there is, and jobs are run by the test itself."""
    monkeypatch.setattr(known, "KINDS", (replace(made_up_channel.KIND, open=Richer),))
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
