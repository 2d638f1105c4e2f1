from datetime import UTC

from leeward.court import proving
from leeward.ledger import checkpoints
from leeward.vault.models import LogLeaf


def test_the_checkpoint_covers_the_whole_log_and_is_signed_by_the_vault(chat):
    log = proving.read([])
    proofs = proving.proofs(chat, log)
    found, signers = checkpoints.read(proofs.checkpoint, [proofs.key])
    assert found.size == LogLeaf.objects.count() == len(log.leaves)
    assert signers == (proofs.key,)
    assert proving.proofs(chat, proving.read([])).checkpoint == proofs.checkpoint


def test_lines_are_found_by_message_and_by_thing(chat):
    log = proving.read([1, 3])
    assert sorted(log.messages) == [1, 3]
    assert log.messages[3].kind == "message"
    assert [kind for kind, _ in log.others] == ["source", "receipt"]
    assert log.newest("source", "nothing") is None
    assert log.until.tzinfo is UTC
