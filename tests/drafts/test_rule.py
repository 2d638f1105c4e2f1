from leeward.drafts.registry import RULES
from leeward.drafts.sentence import read


def test_every_rule_hears_and_says_why():
    (sentence,) = read("The form is in the bag.")
    for rule in RULES:
        assert isinstance(rule.hear(sentence), list)
        assert isinstance(rule.calmer(sentence, frozenset()), str)
        assert rule.why.endswith(".")
