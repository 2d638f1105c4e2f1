import json
from datetime import date

from leeward.devices.listing import results
from leeward.devices.listing.matching import Verdict


def test_as_json_and_back_nothing_is_lost(result_of):
    result = result_of("com.example.rexwatch\ncom.example.b\nSystem Helper\n???")
    held = json.loads(json.dumps(results.to_json(result)))
    assert results.from_json(held) == result


def test_rows_by_what_can_be_said(result_of):
    result = result_of("com.example.rexwatch\ncom.example.b")
    assert [one.row.text for one in result.found] == ["com.example.rexwatch"]
    assert [one.row.text for one in result.of(Verdict.NOT_FOUND)] == ["com.example.b"]


def test_the_age_of_a_list(lists):
    stamp = lists[0].stamp
    assert stamp.age(date(2026, 11, 22)) == 21
    assert stamp.age(date(2026, 10, 1)) == 0
    assert results.stamp("a", "", None, lists[0].indicators).age(date(2026, 11, 22)) is None
    assert (stamp.hidden, stamp.open_kind, lists[1].stamp.open_kind) == (2, 0, 1)
