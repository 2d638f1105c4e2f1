import dataclasses

import pytest

from leeward.library.content import Said, all_said, said, tables


def test_a_table_is_read_in_its_order():
    keys = [entry["key"] for entry in tables("tonight.toml", "line")]
    assert keys[0] == "tonight-call"
    assert len(keys) == 5


def test_all_lines_of_a_table_come_as_said():
    lines = all_said("tonight.toml", "line")
    assert [line.key for line in lines] == [entry["key"] for entry in tables("tonight.toml", "line")]
    assert all(isinstance(line, Said) for line in lines)


def test_a_detail_may_be_left_out():
    assert said({"key": "a", "text": "Text", "source": "own words"}) == Said("a", "Text", "", "own words")


@pytest.mark.parametrize("left_out", ["key", "text", "source"])
def test_nothing_else_may_be_left_out(left_out):
    entry = {"key": "a", "text": "Text", "source": "own words"}
    del entry[left_out]
    with pytest.raises(KeyError):
        said(entry)


def test_a_table_that_is_not_there_is_an_error():
    with pytest.raises(KeyError):
        tables("tonight.toml", "nothing")


def test_a_line_cannot_be_changed():
    line = all_said("tonight.toml", "line")[0]
    with pytest.raises(dataclasses.FrozenInstanceError):
        line.text = "other"
