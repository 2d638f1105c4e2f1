from datetime import date

from leeward.distance import suggesting, ways


def test_what_was_seen_stands_first_with_its_count(rex, bring):
    bring()
    seen, others = suggesting.offered(rex)
    assert [(one.key, one.count, one.last) for one in seen] == [("whatsapp", 5, date(2025, 11, 5))]
    assert "calls" in [one.key for one in others]
    assert all(one.count == 0 and one.last is None for one in others)


def test_what_stands_on_the_list_is_not_offered_again(rex, bring):
    bring()
    ways.add_ticked(rex, ["whatsapp", "post"])
    seen, others = suggesting.offered(rex)
    assert seen == []
    assert "post" not in [one.key for one in others]


def test_without_a_history_the_whole_short_list_is_there(rex):
    seen, others = suggesting.offered(rex)
    assert (seen, len(others)) == ([], 19)
