"""What is promised, and what is only a plan, a threat, a refusal or a feeling."""

import pytest

from leeward.facts.comparing.promise_deeds import is_promise
from leeward.facts.comparing.promise_spans import spans_of
from leeward.facts.comparing.wording import worded


def promised(text):
    whole = worded(text)
    return any(is_promise(whole, at, first, end) for at, first, end in spans_of(whole))


@pytest.mark.parametrize(
    "text",
    [
        "I'll bring his coat", "I'll get his shoes this weekend", "I'll send it them on Monday", "I'll never hit you again",
        "I won't be late again", "I'll do anything", "you'll get your money on Friday", "no more lies, I promise",
        "the money will be in your account on Friday", "I'll cook every night", "I'll get that radiator seen to",
        "I'll paint the hall by Sunday", "I'll be there if you just answer", "I'm off the drink from today",
    ],
)  # fmt: skip
def test_a_promise(text):
    assert promised(text)


@pytest.mark.parametrize(
    "text",
    [
        "I'll bring him back at 6", "I'll drop the kids home", "I'll get the bus", "I'll be 10 minutes late",
        "I'll pick him up on Friday", "I'll never sign that", "I'll never forgive you", "I won't be paying you a penny",
        "I'll make you pay", "I'll try to pay it", "I'll always love you", "I swear I never touched it",
        "you will get what you deserve", "no more lies", "I'll give you a call", "I'll be honest", "I said I'll pay it",
        "I'll stop paying if you don't answer", "I'll see you on Monday",
    ],
)  # fmt: skip
def test_no_promise(text):
    assert not promised(text)
