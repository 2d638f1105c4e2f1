import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeward.boundaries.rules import codec, kinds, presets
from leeward.boundaries.rules.kinds import Kind
from support.limits_model import weeks


@pytest.mark.parametrize("kind", Kind)
def test_each_kind_comes_back_as_it_was(kind):
    limit = presets.usual(kind)
    assert codec.load(kind, json.loads(json.dumps(codec.dump(limit)))) == limit


@given(weeks, st.none() | st.integers(1, 99), st.booleans())
def test_any_window_comes_back_as_it_was(hours, urgent, from_seen):
    limit = kinds.Reply(3, 5, urgent, hours, from_seen, (4, 5))
    assert codec.load(Kind.REPLY, json.loads(json.dumps(codec.dump(limit)))) == limit


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        (Kind.HOURS, {}),
        (Kind.HOURS, {"spans": [{"day": 7, "begin": 0, "end": 5}]}),
        (Kind.HOURS, {"spans": [{"day": 0, "begin": 1440, "end": 5}]}),
        (Kind.HOURS, {"spans": 3}),
        (Kind.LOOK, {"every": "soon"}),
        (Kind.REPLY, {"weekday": 1}),
        (Kind.CHANNELS, []),
    ],
)
def test_what_cannot_be_read_is_said(kind, values):
    with pytest.raises(codec.BadLimit):
        codec.load(kind, values)


def test_all_limits_together_are_rules_and_the_last_of_a_kind_holds():
    look = [(Kind.LOOK, {"every": 24}), (Kind.LOOK, {"every": 48}), (Kind.BETWEEN, {})]
    assert codec.rules("UTC", look) == kinds.Rules("UTC", look=kinds.Look(48), between=kinds.Between())
