from datetime import datetime

from leeward.recognise.building import Options, build_from_items
from leeward.recognise.corrections import Happened, Kind, Label, Note, changes_counts, holding, recount
from leeward.recognise.items import items
from leeward.recognise.report import Who
from recognise.cast import Chat, PlainWords

AT = datetime(2026, 6, 1)


def note(ref, tactic, answer, other="", kind=Kind.LABEL):
    return Note(ref, tactic, kind, answer, other, AT)


def built():
    chat = (
        Chat()
        .ada("before", "2026-01-01 09:00")
        .rex("ungrateful", "2026-01-01 10:00")
        .rex("useless", "2026-02-01 10:00")
        .rex("ungrateful, useless", "2026-02-02 10:00")
    )
    seen = []
    report = build_from_items(
        items(chat.messages, frozenset(("Ada",)), frozenset(("Rex",))),
        Who(),
        Options(detector=PlainWords(), listener=seen.append),
    )
    return report, seen


def counts(report):
    return {tactic.slug: tactic.count for tactic in report.tactics}


def test_without_notes_a_recount_changes_nothing():
    report, seen = built()
    assert recount(report, seen, {}) == report


def test_a_label_taken_off_goes_from_count_month_and_quotes():
    report, seen = built()
    now = recount(report, seen, holding([note("1", "guilt_tripping", Label.IS_NOT)]))
    assert counts(now) == {"guilt_tripping": 1, "belittling": 2}
    assert [month.found for month in now.months] == [0, 2]
    assert (now.totals.found, now.made.corrections) == (2, 1)
    assert counts(report)["guilt_tripping"] == 2


def test_the_lines_around_a_quote_stay():
    report, seen = built()
    now = recount(report, seen, holding([note("2", "belittling", Label.IS_NOT)]))
    assert [line.text for line in now.tactics[0].quotes[0].before] == ["ungrateful", "useless"]


def test_another_label_counts_there():
    report, seen = built()
    now = recount(report, seen, holding([note("1", "guilt_tripping", Label.IS_NOT, "threat")]))
    assert counts(now) == {"guilt_tripping": 1, "belittling": 2, "threat": 1}


def test_the_newest_note_holds_and_one_taken_back_holds_no_more():
    notes = [note("1", "guilt_tripping", Label.IS_NOT), note("1", "guilt_tripping", Label.BACK)]
    assert holding(notes) == {}
    assert changes_counts(holding(notes[:1])) == 1


def test_whether_it_happened_changes_no_count():
    report, seen = built()
    now = recount(report, seen, holding([note("1", "guilt_tripping", Happened.NO, kind=Kind.HAPPENED)]))
    assert counts(now) == counts(report)
