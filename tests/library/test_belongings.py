from collections import Counter

from leeward.library import belongings
from leeward.library.plan import PARTS
from support.plain_words import broken


def test_the_areas_are_the_five_of_the_check():
    assert tuple(belongings.AREAS) == ("money", "papers", "housing", "phone", "skills")


def test_each_area_asks_three_to_five_things():
    asked = Counter(leaning.area for leaning in belongings.LEANINGS)
    assert set(asked) == set(belongings.AREAS)
    assert all(3 <= count <= 5 for count in asked.values())


def test_each_asks_who_and_offers_a_line_of_the_plan():
    for leaning in belongings.LEANINGS:
        assert leaning.said.text.endswith("?")
        assert leaning.said.key.startswith(f"{leaning.area}-")
        assert leaning.part in PARTS
        assert leaning.item


def test_what_is_offered_keeps_the_rules_of_words_too():
    offered = [leaning.item for leaning in belongings.LEANINGS]
    assert [fault for item in offered for fault in broken(item)] == []
    assert all(len(item) <= 80 for item in offered)
    assert len(set(offered)) == len(offered)


def test_lines_of_the_budget_come_in_or_go_out():
    keys = [line.key for line in belongings.COSTS]
    assert all(key.startswith(("in-", "out-")) for key in keys)
    assert sum(key.startswith("in-") for key in keys) >= 5
    assert {"out-deposit", "out-locks", "out-travel", "out-phone", "out-lawyer", "out-food", "out-childcare"} <= set(
        keys
    )


def test_papers_say_why_they_may_be_asked_for():
    assert len(belongings.PAPERS) >= 35
    assert all(paper.detail for paper in belongings.PAPERS)
    assert {"passport", "residence", "birth-certificate", "court-orders", "tenancy", "pay-slips"} <= {
        paper.key for paper in belongings.PAPERS
    }


def test_the_bag_has_what_is_needed_for_three_days():
    assert {"clothes", "medicines", "glasses", "charger", "cash", "bag-keys", "bag-copies", "toy", "bag-numbers"} <= {
        thing.key for thing in belongings.BAG
    }


def test_all_of_it_is_on_the_shelf():
    count = sum(map(len, (belongings.PAPERS, belongings.BAG, belongings.COSTS, belongings.LEANINGS, belongings.AREAS)))
    assert len(belongings.SAID) == count
