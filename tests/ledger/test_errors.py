import inspect

from leeward.ledger import errors
from leeward.words.errors import LeewardError


def test_every_failure_has_its_own_calm_sentence():
    found = [one for _, one in inspect.getmembers(errors, inspect.isclass) if one.__module__ == errors.__name__]
    own = [one for one in found if one is not errors.LedgerError]
    assert len({one.sentence for one in own}) == len(own) == 4
    assert all(issubclass(one, errors.LedgerError) and issubclass(one, LeewardError) for one in found)
