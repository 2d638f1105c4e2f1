from datetime import datetime

from leeward.recognise.items import items
from leeward.recognise.metrics.span import Span
from leeward.recognise.report import Who
from leeward.words.messages import DateOrder, Summary
from recognise.cast import Chat


def span_of(chat):
    span = Span()
    for item in items(chat.messages, frozenset(("Ada",)), frozenset()):
        span.add(item)
    return span


def test_first_and_last_are_by_time_not_by_place():
    history = span_of(Chat().rex("b", "2026-03-02 10:00").rex("a", "2026-03-01 10:00").rex("c", None)).history(None)
    assert (history.first, history.last) == (datetime(2026, 3, 1, 10), datetime(2026, 3, 2, 10))
    assert (history.messages, history.conversations, history.format) == (3, ("Rex",), "whatsapp_txt")


def test_what_the_reader_says_goes_first():
    summary = Summary(
        ("a.zip",), "whatsapp_txt", 3, 2, {"blank line": 1}, None, None, DateOrder.AMBIGUOUS, (), ("cut?",)
    )
    history = span_of(Chat().rex("a")).history(summary)
    assert (history.sources, history.problems, history.skipped, history.date_order) == (
        ("a.zip",),
        2,
        {"blank line": 1},
        "ambiguous",
    )
    assert history.warnings == ("cut?",)


def test_names_are_found_where_none_was_given():
    span = span_of(Chat().say("Rex", "a").say("Rex", "b").say("Tom", "c").say("Kim", "d").ada("e"))
    who = span.who(Who(("Ada",)))
    assert (who.them, who.them_label) == (("Rex", "Tom", "Kim"), "Rex and Tom and others")
    assert span.who(Who(them=("Rex",), them_label="Rex")).them_label == "Rex"
