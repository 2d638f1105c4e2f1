import pytest

from leeward.channels.errors import PasswordRefused, ServerAway
from leeward.contact.choices import Looked
from leeward.contact.held.keeping import Stopped
from leeward.contact.models import Check
from leeward.contact.work import noting


def test_what_worked_is_noted_with_what_was_found(account):
    with noting.noted(account, Looked.LOOK) as fields:
        fields["can"] = ["hold"]
    check = Check.objects.get()
    assert (check.ok, check.can, check.sentence) == (True, ["hold"], "")


@pytest.mark.parametrize(
    ("raised", "sentence", "refused"),
    [
        (ServerAway(), ServerAway.sentence, False),
        (PasswordRefused(), PasswordRefused.sentence, True),
        (Stopped(), noting.STOPPED, False),
        (ValueError("words of a person"), noting.BROKEN, False),
    ],
)
def test_what_broke_off_is_noted_in_one_sentence_and_raised(account, raised, sentence, refused):
    with pytest.raises(type(raised)), noting.noted(account, Looked.COLLECT) as fields:
        fields["kept"] = 2
        raise raised
    check = Check.objects.get()
    assert (check.ok, check.sentence, check.refused, check.kept) == (False, sentence, refused, 2)
