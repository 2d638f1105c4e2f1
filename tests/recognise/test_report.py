import dataclasses
import json

import pytest

from leeward.recognise.building import build_report
from leeward.recognise.codec import BadShape
from leeward.recognise.report import SHAPE, Report
from recognise.cast import Chat, PlainWords

KEYS = [
    "danger", "totals", "tactics", "months", "after_stop", "stop_candidates", "patterns", "rhythm", "bursts", "unanswered",
    "templates", "not_read", "limits", "history", "who", "made", "shape",
]  # fmt: skip


def report():
    return build_report(Chat().rex("useless").messages, me=frozenset(("Ada",)), detector=PlainWords())


def test_the_keys_are_the_contract():
    assert list(report().to_json()) == KEYS
    tactic = report().to_json()["tactics"][0]
    assert {"slug", "label", "count", "of", "first", "last", "months", "trend", "grade_words", "ask", "quotes"} <= set(
        tactic
    )
    assert tactic["quotes"][0]["marks"] == [{"text": "useless", "start": 0, "end": 7}]
    assert tactic["quotes"][0]["spot"]["place"] == {"line": 1}
    assert report().to_json()["shape"] == SHAPE


def test_it_is_json_as_it_is():
    assert json.loads(json.dumps(report().to_json())) == report().to_json()


def test_newer_keys_are_passed_over_and_another_shape_is_refused():
    data = report().to_json()
    assert Report.from_json(data | {"newer": 1}) == report()
    with pytest.raises(BadShape):
        Report.from_json({"tactics": []})


def test_it_cannot_be_changed():
    with pytest.raises(dataclasses.FrozenInstanceError):
        report().shape = 2
