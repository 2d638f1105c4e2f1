from datetime import datetime

from leeward.distance import tallies

AFTER = datetime(2025, 11, 3, 21, 14)


def test_messages_and_calls_are_counted_apart(rex, bring):
    bring()
    found = {tally.calls: tally for tally in tallies.since(list(rex.addresses.all()))}
    assert (found[False].count, found[True].count) == (4, 1)
    assert found[False].channel == "whatsapp"
    assert (found[False].first, found[False].last) == (datetime(2025, 10, 31, 10), datetime(2025, 11, 5, 1))


def test_only_what_is_later_counts_and_not_that_very_minute(rex, bring):
    bring()
    found = tallies.since(list(rex.addresses.all()), AFTER)
    assert sum(tally.count for tally in found) == 3
    assert min(tally.first for tally in found) == datetime(2025, 11, 3, 21, 20)


def test_the_ids_behind_it_come_page_by_page_the_newest_first(rex, bring):
    bring()
    addresses = list(rex.addresses.all())
    every = tallies.ids(addresses, AFTER, 0, 10)
    assert len(every) == 3
    assert tallies.ids(addresses, AFTER, 1, 1) == every[1:2]
    assert tallies.ids(addresses, AFTER, 3, 10) == []


def test_it_asks_four_times_whatever_the_size_and_not_at_all_for_nobody(rex, bring, queries):
    bring()
    addresses = list(rex.addresses.all())
    assert queries(lambda: tallies.since(addresses, AFTER)) == 4
    assert queries(lambda: tallies.since([])) == 0


def test_both_ways_of_reading_count_the_same(rex, bring, monkeypatch):
    bring()
    addresses = list(rex.addresses.all())
    found = []
    for few in (True, False):
        monkeypatch.setattr(tallies, "_few", lambda *_, few=few: few)
        found.append(sorted(tallies.since(addresses, AFTER), key=lambda tally: tally.calls))
    assert found[0] == found[1] != []
