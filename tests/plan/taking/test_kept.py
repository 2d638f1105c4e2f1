from leeward.plan.taking import kept
from leeward.plan.taking.choice import Choice, Kind

PAPER, WORDS = Choice(Kind.SHEET, ("money",)), Choice(Kind.MEMORY, ("now",))


def test_each_kind_has_a_choice_of_its_own():
    session = {}
    assert kept.choice(session, Kind.SHEET) is None
    kept.put(session, PAPER)
    kept.put(session, WORDS)
    assert kept.choice(session, Kind.SHEET) == PAPER
    assert kept.choice(session, Kind.MEMORY) == WORDS
    assert kept.choice(session, Kind.FRIEND) is None


def test_only_the_text_that_was_shown_last_counts_as_shown():
    session = {}
    kept.put(session, PAPER)
    assert not kept.was_shown(session, Kind.SHEET, "one")
    kept.show(session, Kind.SHEET, "one")
    assert kept.was_shown(session, Kind.SHEET, "one")
    assert not kept.was_shown(session, Kind.MEMORY, "one")
    kept.show(session, Kind.SHEET, "two")
    assert not kept.was_shown(session, Kind.SHEET, "one")
    assert kept.choice(session, Kind.SHEET) == PAPER


def test_what_an_older_program_kept_counts_as_nothing():
    assert kept.choice({"taking": {"sheet": {"kind": "sheet"}}}, Kind.SHEET) is None
    assert kept.choice({"taking": "sheet"}, Kind.SHEET) is None
    assert not kept.was_shown({"taking": "sheet"}, Kind.SHEET, "one")
