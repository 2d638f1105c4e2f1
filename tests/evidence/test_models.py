import pytest

from leeward.evidence import proving
from leeward.evidence.errors import AlreadyWritten
from leeward.evidence.models import Checkpoint, StampTry


def test_what_was_signed_is_never_changed(lines):
    lines(1)
    row = proving.checkpoint_now()
    row.size = 9
    with pytest.raises(AlreadyWritten):
        row.save()
    tried = StampTry.objects.create(checkpoint=row, address="https://example.org", sentence="Later.")
    with pytest.raises(AlreadyWritten):
        tried.save()
    assert Checkpoint.objects.get().size == 1
    assert (str(row), str(tried)) == ("9", "Later.")
