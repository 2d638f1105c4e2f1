from datetime import datetime, time, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leeward.orders.candidates import Came, Candidate, Clause, Contact, Hit, Why, find, outside, topic_words

CALM = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])

START = datetime(2026, 3, 2, 0, 0)  # a Monday


def contact(text="hello there my dear", at=START, channel="whatsapp", came=Came.DIRECT, **more):
    return Contact("m1", at, channel, text, came, **more)


def always(_clause, _at):
    return True


def whys(one, *clauses, holds=always):
    found = list(find([one], clauses, holds))
    return [hit.why for candidate in found for hit in candidate.hits]


@pytest.mark.parametrize(
    ("kind", "params", "one", "expected"),
    [
        ("no_contact", {}, contact(), [Why.ANY]),
        ("no_contact", {}, contact(came=Came.THROUGH), [Why.THROUGH]),
        ("no_contact", {}, contact(came=Came.PAYMENT), [Why.PAYMENT]),
        ("no_indirect", {}, contact(), []),
        ("no_indirect", {}, contact(came=Came.THROUGH), [Why.THROUGH]),
        ("only_via", {"channels": ["email"]}, contact(), [Why.WAY]),
        ("only_via", {"channels": ["whatsapp"]}, contact(), []),
        ("only_via", {"channels": ["whatsapp"]}, contact(came=Came.THROUGH), []),
        ("only_via", {}, contact(), [Why.WAY]),
        ("only_via", {"channels": ["whatsapp"]}, contact(came=Came.PAYMENT), [Why.PAYMENT]),
        ("only_topic", {"topics": ["child"]}, contact(), [Why.SUBJECT]),
        ("only_topic", {"topics": ["child"]}, contact("Leo has school until four today"), []),
        ("only_topic", {"topics": ["Leo"]}, contact("LEO has a fever again today"), []),
        ("only_topic", {"topics": ["child"]}, contact("ok then"), []),
        ("only_topic", {}, contact(), []),
        ("frequency", {"begin": "09:00", "end": "17:00"}, contact(), [Why.HOURS]),
        ("frequency", {"begin": "09:00", "end": "17:00"}, contact(at=START + timedelta(hours=9)), []),
        ("frequency", {}, contact(), []),
        ("stay_away_person", {"metres": 100}, contact(), []),
        ("", {}, contact(), []),
    ],
)
def test_what_may_fall_under_which_kind(kind, params, one, expected):
    assert whys(one, Clause(1, kind, params)) == expected


def test_only_subjects_are_less_than_likely():
    found = next(find([contact()], [Clause(1, "only_topic", {"topics": ["child"]}), Clause(2, "no_contact")], always))
    assert found == Candidate(contact(), (Hit(1, Why.SUBJECT, likely=False), Hit(2, Why.ANY)))


def test_nothing_falls_under_a_paragraph_that_does_not_hold():
    assert whys(contact(), Clause(1, "no_contact"), holds=lambda clause, at: at > START) == []


def test_more_than_so_many_in_a_day_or_a_week():
    ten = [contact(at=START + timedelta(hours=12 * n)) for n in range(20)]
    clause = Clause(1, "frequency", {"count": 1, "per": "day"})
    assert [one.contact.at.hour for one in find(ten, [clause], always)] == [12] * 10
    clause = Clause(1, "frequency", {"count": 13, "per": "week"})
    assert [one.contact.at for one in find(ten, [clause], always)] == [START + timedelta(days=6, hours=12)]


def test_a_reaction_is_contact_but_not_counted_as_one_more():
    two = [contact(), contact(at=START + timedelta(hours=1), counts=False)]
    assert list(find(two, [Clause(1, "frequency", {"count": 1})], always)) == []
    assert len(list(find(two, [Clause(1, "no_contact")], always))) == 2


def test_words_of_subjects_hold_known_lists_and_own_words():
    assert {"school", "leo", "smith"} <= topic_words(["child", "Leo Smith"])
    assert topic_words([]) == frozenset()


MINUTES = st.integers(0, 24 * 60 - 1).map(lambda n: time(n // 60, n % 60))


@CALM
@given(MINUTES, MINUTES, MINUTES)
def test_hours_are_as_walking_round_the_clock_says(at, begin, end):
    """A hand that starts at the beginning and walks until the end passes exactly the minutes inside."""
    inside, hand = set(), begin.hour * 60 + begin.minute
    stop = end.hour * 60 + end.minute
    while hand != stop:
        inside.add(hand)
        hand = (hand + 1) % (24 * 60)
    expected = at.hour * 60 + at.minute not in inside
    assert outside(at, begin, end) == (expected if begin != end else False)


@CALM
@given(MINUTES, MINUTES)
def test_open_hours_run_from_or_to_midnight(at, edge):
    assert outside(at, None, None) is False
    assert outside(at, edge, None) == (at < edge)
    if edge != time():
        assert outside(at, None, edge) == (at >= edge)


CONTACTS = st.lists(
    st.tuples(st.integers(0, 60 * 24 * 21), st.sampled_from(list(Came)), st.sampled_from(["sms", "email"])), max_size=30
)
HELD = st.tuples(st.integers(-1, 22), st.integers(-1, 22))


def naive(rows, kind, params, held):
    """Each contact by itself, looking back over all before it for the counts."""
    first, last = held
    found = []
    for n, one in enumerate(rows):
        day = (one.at - START).days
        if not first <= day <= last:
            continue
        direct = one.came is Came.DIRECT
        if (
            kind == "no_contact"
            or (kind == "no_indirect" and one.came is Came.THROUGH)
            or (kind == "only_via" and (one.came is Came.PAYMENT or (direct and one.channel not in params["channels"])))
        ):
            found.append(n)
        elif kind == "frequency" and direct:
            before = [
                row for row in rows[: n + 1]
                if row.came is Came.DIRECT and row.at.date() == one.at.date() and first <= (row.at - START).days <= last
            ]  # fmt: skip
            if one.at.hour < 9 or len(before) > params["count"]:
                found.append(n)
    return found


@CALM
@given(
    CONTACTS,
    st.sampled_from([
        ("no_contact", {}), ("no_indirect", {}), ("only_via", {"channels": ["sms"]}),
        ("frequency", {"begin": "09:00", "end": None, "count": 2, "per": "day"}),
    ]),
    HELD,
)  # fmt: skip
def test_candidates_are_those_of_a_slow_and_simple_walk(drawn, rule, held):
    rows = [
        contact(at=START + timedelta(minutes=m), came=came, channel=ch)
        for m, came, ch in sorted(drawn, key=lambda r: r[0])
    ]
    rows = [Contact(f"m{n}", one.at, one.channel, one.text, one.came) for n, one in enumerate(rows)]
    kind, params = rule

    def holds(_clause, at):
        return held[0] <= (at - START).days <= held[1]

    found = [int(one.contact.key[1:]) for one in find(rows, [Clause(1, kind, params)], holds)]
    assert found == naive(rows, kind, params, held)
