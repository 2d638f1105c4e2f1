import hashlib
import time
from datetime import UTC, datetime, timedelta

import pytest
from django.db import transaction

from leeward.vault import log
from leeward.vault.errors import NoVaultOpen
from leeward.vault.models import LogLeaf
from leeward.words import canonical


def facts(number, start=0):
    return [(f"ref {n}", canonical.encode({"text": f"message {n}"})) for n in range(start, start + number)]


def test_each_fact_is_one_salted_leaf(vault):
    told = facts(3)
    assert log.append("message", told) == 3
    for (ref, encoded), leaf in zip(told, LogLeaf.objects.all(), strict=True):
        assert (leaf.kind, leaf.ref) == ("message", ref)
        assert len(leaf.salt) == 32
        assert leaf.leaf == canonical.leaf(leaf.salt, encoded) == hashlib.sha256(leaf.salt + encoded).digest()
        assert abs(leaf.at - datetime.now(UTC)) < timedelta(minutes=1)


def test_salts_are_never_the_same(vault):
    log.append("message", [("same", b"{}")] * 2000)
    assert len({bytes(salt) for salt in LogLeaf.objects.values_list("salt", flat=True)}) == 2000
    assert len({bytes(leaf) for leaf in LogLeaf.objects.values_list("leaf", flat=True)}) == 2000


def test_numbers_count_without_gaps_over_batches_and_undone_transactions(vault):
    log.append("message", iter(facts(12_345)))
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        log.append("message", facts(10))
        raise ZeroDivisionError
    log.append("receipt", facts(1))
    numbers = list(LogLeaf.objects.values_list("seq", flat=True))
    assert numbers == list(range(1, 12_347))


def test_nothing_is_logged_when_the_facts_break_off(vault):
    def broken():
        yield from facts(7_000)
        raise OSError

    with pytest.raises(OSError):
        log.append("message", broken())
    assert not LogLeaf.objects.exists()


def test_facts_salted_elsewhere_give_the_same_leaves(vault):
    salter, told = canonical.Salter(), facts(1200)
    assert log.append_salted("message", [(ref, salter.salted(encoded)) for ref, encoded in told]) == 1200
    for (ref, encoded), leaf in zip(told, LogLeaf.objects.all(), strict=True):
        assert (leaf.ref, bytes(leaf.leaf)) == (ref, canonical.leaf(leaf.salt, encoded))
    assert len(set(LogLeaf.objects.values_list("salt", flat=True))) == 1200


def test_nothing_makes_no_leaf(vault):
    assert log.append("message", []) == 0


def test_without_a_vault_nothing_is_logged(template_vault):
    with pytest.raises(NoVaultOpen):
        log.append("message", facts(1))


def test_it_keeps_up_with_an_import(vault):
    """200,000 leaves a second are the aim (270,000 measured); a busy machine gets a wide margin."""
    told = facts(40_000)
    begun = time.process_time()
    log.append("message", told)
    assert 40_000 / (time.process_time() - begun) > 60_000
