from datetime import datetime

from leeward.incidents import logbook, told


def test_the_newest_word_on_the_time_counts(vault, incident):
    assert told.all_incidents()[0].latest == (datetime(2026, 3, 4, 21, 14), None, "about")
    logbook.add(incident, {"about": "when", "certainty": "exact", "happened_at": datetime(2026, 3, 4, 22, 0)})
    logbook.add(incident, {"about": "place", "words": "By the gate."})
    assert told.all_incidents()[0].latest == (datetime(2026, 3, 4, 22, 0), None, "exact")
    logbook.add(incident, {"about": "when", "certainty": "unknown"})
    assert told.all_incidents()[0].latest == (None, None, "unknown")


def test_every_leaf_is_named(vault, given, sent, photo):
    row = logbook.write(vault, given, [sent(photo)])
    logbook.add(row, {"words": "More."})
    logbook.witness(row, {"name": "Mira", "words": "I saw it."})
    assert told.all_incidents()[0].seqs == (1, 2, 3, 4)
