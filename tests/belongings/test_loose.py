from datetime import timedelta

import pytest
from django.utils import timezone

from leeward.belongings import loose, photos
from leeward.belongings.models import LooseBlob
from leeward.history import removing
from leeward.history.bringing import job
from leeward.history.bringing.request import Beside, Request
from leeward.history.models import Source
from leeward.vault import checking as vault_checking
from leeward.vault import children, jobs


def due(blob):
    return LooseBlob.objects.create(blob=blob, due=timezone.now() - timedelta(seconds=1))


def test_what_nothing_holds_goes(vault, sealed):
    name = sealed(b"left over").keep()
    due(name)
    assert loose.sweep(vault) == 1
    assert list(vault.blobs.names()) == []


def test_what_is_not_due_stays(vault, sealed):
    name = sealed(b"on its way").keep()
    expected = loose.expect(name)
    assert loose.sweep(vault) == 0
    assert list(vault.blobs.names()) == [name]
    assert loose.settle(expected)
    assert not loose.settle(expected)


def test_what_is_noted_twice_goes_once(vault, sealed):
    name = sealed(b"left over").keep()
    due(name)
    due(name)
    loose.sweep(vault)
    assert list(vault.blobs.names()) == []
    assert not LooseBlob.objects.exists()


def test_an_original_of_the_same_bytes_stays(vault, sealed, picture):
    name = sealed(picture).keep()
    Source.objects.create(
        name="chat.zip", format="", sha256="0" * 64, size=1, blob="1" * 64, beside=[["a", name, 1, ""]]
    )
    due(name)
    assert loose.sweep(vault) == 0
    assert list(vault.blobs.names()) == [name]


def test_an_original_that_waits_to_be_read_stays(vault, sealed, picture, monkeypatch):
    monkeypatch.setattr(children, "kick", lambda _vault: None)
    pending = sealed(picture)
    job.keep(Request(pending.keep(), "IMG.png", pending.size, pending.sha256))
    due(next(iter(vault.blobs.names())))
    loose.sweep(vault)
    assert len(list(vault.blobs.names())) == 1


def test_the_same_bytes_on_their_way_again_stay(vault, sealed, picture):
    name = sealed(picture).keep()
    due(name)
    expected = loose.expect(name)
    assert loose.sweep(vault) == 0
    assert loose.settle(expected)
    assert list(vault.blobs.names()) == [name]


@pytest.fixture
def sent_and_kept(vault, paper, sealed, picture, monkeypatch):
    """A passport that was also sent in a chat: equal bytes are one sealed file, which both hold."""
    monkeypatch.setattr(children, "kick", lambda _vault: None)
    photo = photos.keep(vault, paper, "IMG.png", sealed(picture))
    chat = sealed(b"25/06/2026, 21:14 - Ada: IMG.png (file attached)\n")
    beside = (Beside("IMG.png", photo.blob, photo.size, photo.sha256),)
    request = Request(chat.keep(), "WhatsApp Chat with Rex.txt", chat.size, chat.sha256, me=("Ada",), beside=beside)
    done = jobs.run_here(job.keep(request))
    assert done.state == "done", (done.sentence, done.detail)
    return photo


def test_removing_a_chat_leaves_a_paper_of_the_same_bytes(vault, sent_and_kept, picture):
    gone = jobs.run_here(removing.start(Source.objects.get()))
    assert gone.state == "done", (gone.sentence, gone.detail)
    assert list(vault.blobs.names()) == [sent_and_kept.blob]
    assert photos.content(vault, sent_and_kept) == picture


def test_without_that_word_the_paper_would_lose_its_picture(vault, sent_and_kept, monkeypatch):
    """The test above would notice."""
    monkeypatch.setattr(removing, "held_above", ())
    jobs.run_here(removing.start(Source.objects.get()))
    assert list(vault.blobs.names()) == []


def test_removing_the_picture_leaves_the_chat_whole(vault, sent_and_kept, picture):
    photos.remove(vault, sent_and_kept)
    assert sent_and_kept.blob in list(vault.blobs.names())
    assert [one.detail for one in vault_checking.check(vault) if not one.ok] == []
