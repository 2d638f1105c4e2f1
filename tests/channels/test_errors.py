import inspect

import pytest

from leeward.channels import errors
from leeward.channels.protocol import Sent

EVERY = [one for _, one in inspect.getmembers(errors, inspect.isclass) if issubclass(one, errors.ChannelError)]


@pytest.mark.parametrize("kind", EVERY)
def test_each_says_what_happened_in_calm_words(kind):
    assert kind.sentence.endswith(".")
    assert "!" not in kind.sentence


def test_what_was_perhaps_sent_comes_along():
    sent = Sent("a", b"raw")
    assert errors.PerhapsSent(sent).sent is sent
    assert "nobody knows" in str(errors.PerhapsSent(sent))
