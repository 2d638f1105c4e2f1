from datetime import datetime

from leeward.orders import counting, logbook, paragraphs


def seen(order, day, channel, terms):
    given = {"happened_at": datetime(2026, 4, day), "manner": "direct", "channel": channel, "words": "x"}
    return logbook.observe(order, given, terms)


def test_by_paragraph_and_channel_in_the_order_of_the_paper(order, terms):
    seen(order, 1, "sms", terms[:2])
    seen(order, 2, "whatsapp", terms[:1])
    seen(order, 3, "sms", terms[:1])
    seen(order, 4, "", [])
    groups = counting.groups(order, logbook.standing(order))
    assert [(group.term, len(group.incidents)) for group in groups] == [(terms[0], 3), (terms[1], 1), (None, 1)]
    assert groups[0].by == (("Text messages", 2), ("WhatsApp", 1))
    assert (groups[0].first.day, groups[0].last.day) == (1, 3)


def test_what_was_kept_under_an_older_row_counts_for_the_newer(order, terms):
    row = seen(order, 1, "sms", [terms[2]])
    newer = paragraphs.rewrite(terms[2], {"kind": "stay_away_person"})
    assert [group.term for group in counting.groups(order, logbook.standing(order))] == [newer]
    assert list(row.terms.all()) == [terms[2]]


def test_reported_is_counted_once_each(order, terms):
    one, _two = seen(order, 1, "sms", terms[:1]), seen(order, 2, "sms", terms[:1])
    for _ in range(2):
        logbook.report(order, {"reported_at": datetime(2026, 4, 3), "to": "police"}, [one])
    assert counting.groups(order, logbook.standing(order))[0].reported == 1


def test_nothing_kept_is_nothing_counted(order):
    assert counting.groups(order, []) == ()
    assert counting.by_channel([]) == ()
