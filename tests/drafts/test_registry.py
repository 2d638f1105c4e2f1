from leeward.drafts.registry import RULES
from leeward.words.replies import DraftRule


def test_every_rule_is_there_once_in_the_order_of_the_guide():
    assert [rule.rule for rule in RULES] == list(DraftRule)
