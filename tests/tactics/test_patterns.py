from leeward.tactics.catalogue import TACTICS
from leeward.tactics.patterns import PATTERNS


def test_names_are_those_of_the_contract():
    assert " ".join(PATTERNS) == (
        "contact_after_stop hot_and_cold darvo breadcrumbing proxy_contact bursts night_messages unanswered_runs "
        "promise_repeated contradiction"
    )


def test_each_says_what_is_counted_and_leads_to_its_tactic():
    for pattern in PATTERNS.values():
        assert pattern.label
        assert pattern.definition.endswith(".")
        assert pattern.tactic is None or pattern.tactic in TACTICS


def test_every_tactic_seen_only_over_time_is_a_pattern():
    assert {slug for slug, tactic in TACTICS.items() if tactic.pattern_only} <= PATTERNS.keys()
