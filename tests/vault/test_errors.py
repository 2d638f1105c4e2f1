import inspect

import pytest

from leeward.vault import errors
from leeward.vault.errors import VaultError

_NEED_FACTS = {
    errors.HeaderDamaged: ("public.signing", 10, 20),
    errors.DatabaseDamaged: (((0, 16),),),
    errors.TooSoon: (1.2,),
}
_ALL = [kind for _, kind in inspect.getmembers(errors, inspect.isclass) if issubclass(kind, VaultError)]


@pytest.mark.parametrize("kind", _ALL, ids=lambda kind: kind.__name__)
def test_every_failure_says_what_to_do_or_what_is_unchanged(kind):
    sentence = str(kind(*_NEED_FACTS.get(kind, ())))
    assert sentence[0].isupper()
    assert sentence.endswith(".")
    assert len(sentence.split()) >= 8
    assert not {"error", "fatal", "invalid", "failed"} & set(sentence.lower().split())
    assert inspect.getdoc(kind)


def test_a_locked_vault_is_no_open_vault():
    assert issubclass(errors.VaultLocked, errors.NoVaultOpen)


@pytest.mark.parametrize(
    ("seconds", "text"), [(0.2, "1 second,"), (1.0, "1 second,"), (1.01, "2 seconds,"), (60, "60 ")]
)
def test_a_wait_is_told_in_whole_seconds(seconds, text):
    assert text in str(errors.TooSoon(seconds))


def test_damage_of_the_database_is_told_with_its_first_places():
    places = tuple((page * 4096, (page + 1) * 4096) for page in range(9))
    assert "bytes 8192 to 12288" in str(errors.DatabaseDamaged(places))
    assert "12288 to" not in str(errors.DatabaseDamaged(places))
    assert "not known" in str(errors.DatabaseDamaged())
