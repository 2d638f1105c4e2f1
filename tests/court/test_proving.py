from datetime import UTC

from django.utils import timezone

from leeward.court import proving
from leeward.evidence import proving as signed
from leeward.evidence.models import Stamp
from leeward.ledger import checkpoints
from leeward.vault.models import LogLeaf


def test_the_state_covers_the_whole_log_and_is_signed_by_the_vault(chat):
    proofs = proving.proofs()
    found, signers = checkpoints.read(proofs.checkpoint, [proofs.key])
    assert found.size == LogLeaf.objects.count() == len(list(proofs.leaves)) == proving.read([]).size
    assert signers == (proofs.key,)
    assert proving.proofs().checkpoint == proofs.checkpoint
    assert proving.key_of(chat) == proofs.key


def test_time_stamps_over_that_state_go_along(chat):
    state = signed.checkpoint_now()
    Stamp.objects.create(
        checkpoint=state,
        address="https://tsa.example",
        answer=b"token",
        roots="PEM",
        serial="1",
        stamped_at=timezone.now(),
    )
    assert proving.proofs().more == {"stamps/001.tsr": b"token", "stamps/001-roots.pem": b"PEM"}


def test_lines_are_found_by_message_and_by_thing(chat):
    log = proving.read([1, 3])
    assert sorted(log.messages) == [1, 3]
    assert log.messages[3].kind == "message"
    assert [kind for kind, _ in log.others] == ["source", "receipt"]
    assert log.newest("source", "nothing") is None
    assert log.until.tzinfo is UTC
