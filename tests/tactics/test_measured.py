import dataclasses
import json
from importlib.resources import files

import pytest

from leeward.tactics import measured
from leeward.tactics.catalogue import DANGERS, MESSAGE_TACTICS

READ = {
    "writers": 2, "threads": 9, "messages": 70, "marked": 30, "made_at": "later",
    "figures": [{"what": "plain_named", "goal": "at most 0.02", "value": 0.01, "low": 0.0, "high": 0.03}],
    "labels": [{"label": "!weapon", "messages": 4, "precision": 0.5, "recall": 0.75}],
    "groups": [{"group": "warm", "messages": 12, "named": 1}],
    "real": [{"what": "SMS (ham)", "messages": 100, "named": 3}],
}  # fmt: skip


def test_the_file_of_the_package_is_whole_and_its_numbers_can_be():
    found = measured.load()
    assert found is measured.load()
    assert 0 < found.marked <= found.messages
    assert found.writers > 0
    assert found.threads > 0
    for figure in found.figures.values():
        assert 0 <= figure.low <= figure.value <= figure.high <= 1, figure
    for label in found.labels:
        assert 0 <= label.recall <= 1, label
        assert 0 <= label.precision <= 1, label
        assert label.messages >= 0, label
    for row in (*found.groups, *found.real):
        assert 0 <= row.named <= row.messages, row


def test_every_label_of_the_file_is_in_the_catalogue_and_stands_once():
    labels = [one.label for one in measured.load().labels]
    assert labels
    assert len(labels) == len(set(labels))
    assert set(labels) <= set(MESSAGE_TACTICS) | {f"!{flag}" for flag in DANGERS}


def test_no_row_of_the_file_is_lost():
    read = json.loads(files("leeward.tactics").joinpath("measured.json").read_text(encoding="utf-8"))
    found = measured.load()
    for part in ("figures", "labels", "groups", "real"):
        assert len(getattr(found, part)) == len(read[part]), part


def test_each_number_comes_to_its_place_and_what_is_not_known_is_passed_over():
    found = measured.parsed(READ)
    assert (found.writers, found.threads, found.messages, found.marked) == (2, 9, 70, 30)
    assert dict(found.figures) == {"plain_named": measured.Figure("plain_named", 0.01, 0.0, 0.03)}
    assert found.labels == (measured.OfLabel("!weapon", 4, 0.5, 0.75),)
    assert found.groups == (measured.OfGroup("warm", 12, 1),)
    assert found.real == (measured.OfTalk("SMS (ham)", 100, 3),)


@pytest.mark.parametrize("part", ["writers", "figures", "labels", "groups", "real"])
def test_a_part_that_lacks_is_no_nought(part):
    with pytest.raises(KeyError, match=part):
        measured.parsed({name: value for name, value in READ.items() if name != part})


def test_nothing_of_it_can_be_changed():
    found = measured.parsed(READ)
    with pytest.raises(dataclasses.FrozenInstanceError):
        found.marked = 0
    with pytest.raises(TypeError):
        found.figures["plain_named"] = None
