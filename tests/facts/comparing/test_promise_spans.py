"""Where a promise begins and ends in its sentence."""

import pytest

from leeward.facts.comparing.promise_spans import spans_of
from leeward.facts.comparing.wording import worded


def spans(text):
    whole = worded(text)
    return [whole.quote(first, end).text for _, first, end in spans_of(whole)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I'll change, I swear, just come home", ["I'll change, I swear"]),
        ("I promise I'll change because I love you", ["I promise I'll change"]),
        ("If you answer me I'll leave your sister out of it", ["If you answer me I'll leave your sister out of it"]),
        ("Come for one coffee and I'll sign the papers", ["Come for one coffee and I'll sign the papers"]),
        ("I'll pay it on Friday and I'll bring the coat", ["I'll pay it on Friday", "I'll bring the coat"]),
        ("From now on I'll be on time", ["From now on I'll be on time"]),
        ("Tomorrow I send the money", ["Tomorrow I send the money"]),
        ("Signing it tonight", ["Signing it tonight"]),
        ("I said so", []),
        ("he will pay", []),
    ],
)
def test_the_exact_words(text, found):
    assert spans(text) == found
