import pytest

from leeward.court import packing, work
from leeward.court.models import Pack
from leeward.history.models import Conversation, Message
from leeward.vault import children, jobs
from support import court_vault


@pytest.fixture
def filled(vault):
    """Ada's vault with a chat, a zip with a photo, an email and a hidden place (see `support.court_vault`)."""
    court_vault.fill(vault)
    return vault


@pytest.fixture
def chat(vault):
    """Ada's vault with the chat alone."""
    court_vault.bring_in_chat(vault)
    return vault


@pytest.fixture
def no_child(monkeypatch):
    """Jobs are kept and begun by the test itself."""
    monkeypatch.setattr(children, "kick", lambda _vault: None)


@pytest.fixture
def pack(filled):
    """A folder with the chat with Rex, two of its messages picked."""
    room = Conversation.objects.get(title="Rex").pk
    ids = list(Message.objects.filter(conversation_id=room).order_by("id").values_list("pk", flat=True))
    return Pack.objects.create(conversations=[room], picked=[ids[1], ids[5]], around=1)


@pytest.fixture
def done(no_child):
    """`done(pack, what)`: looks or makes in this process; gives the job and the folder as it is then."""

    def run(pack, what):
        job = jobs.run_here(work.begin(pack, what))
        pack.refresh_from_db()
        return job

    return run


@pytest.fixture
def decided(pack, done):
    """The folder after a look, with everything withheld that was found."""
    done(pack, work.LOOK)
    pack.decisions = {item.key: "withhold" for item in packing.items(pack)}
    pack.save()
    return pack
