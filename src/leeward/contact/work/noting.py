"""Every time a service is asked, one row says how it went: that it worked, or in one sentence why not."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from leeward.channels.errors import PasswordRefused
from leeward.contact.choices import Looked
from leeward.contact.held.keeping import Stopped
from leeward.contact.models import Account, Check
from leeward.words.errors import LeewardError

STOPPED = "Stopped, as you asked. What came until then is kept."
BROKEN = "This broke off because of a fault in the program. What came until then is kept. You can try again."


@contextmanager
def noted(account: Account, what: Looked) -> Iterator[dict[str, Any]]:
    """Notes a `Check` at the end of the block, with the fields that were put into what it gives. Raises what it did."""
    fields: dict[str, Any] = {}
    try:
        yield fields
    except Stopped:
        _note(account, what, STOPPED, fields)
        raise
    except LeewardError as failure:
        _note(account, what, str(failure), fields, refused=isinstance(failure, PasswordRefused))
        raise
    except Exception:
        _note(account, what, BROKEN, fields)
        raise
    Check.objects.create(account=account, what=what, ok=True, **fields)


def _note(account: Account, what: Looked, sentence: str, fields: dict[str, Any], *, refused: bool = False) -> None:
    kept = fields.get("kept", 0)
    Check.objects.create(account=account, what=what, ok=False, sentence=sentence, refused=refused, kept=kept)
