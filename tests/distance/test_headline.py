from datetime import date, datetime, timedelta

from leeward.distance import headline as heads
from leeward.distance import ways
from leeward.distance.headline import Headline, headline, way_of
from leeward.people import identities
from leeward.recognise import screening


def test_nothing_is_counted_before_something_says_from_when(rex, bring, noted):
    bring()
    noted()
    assert headline(rex) == Headline()
    assert headline(rex).sentence == "Nothing is counted yet"


def test_what_came_later_and_what_was_noted_is_one_sentence(rex, bring, asked_to_stop, noted):
    bring()
    way = ways.add(rex, "calls")
    noted(way=way, account="+44 7700 900111")
    noted(on=date(2025, 11, 2), way=way)  # before the request
    head = headline(rex)
    assert head.sentence == "4 contacts, 2 accounts since 3 November 2025"
    assert (head.messages, head.calls, head.noted, head.asked) == (2, 1, 1, True)
    rows = [(row.label, row.messages, row.calls, row.noted, row.accounts) for row in head.ways]
    assert rows == [("WhatsApp", 2, 1, 0, 1), ("Phone calls", 0, 0, 1, 1)]
    assert sum(row.contacts for row in head.ways) == head.contacts == sum(one.contacts for one in head.used)


def test_it_counts_as_the_summary_does(rex, bring, asked_to_stop):
    bring()
    report = screening.report_of(screening.look(lambda *_: None, lambda: False))
    head = headline(rex)
    assert (head.messages, head.calls) == (report.after_stop.messages, report.after_stop.calls)


def test_without_a_request_the_mode_begins_it(rex, bring, none_since):
    bring()
    none_since(date(2025, 11, 4))
    head = headline(rex)
    assert head.sentence == "2 contacts, 1 account since 4 November 2025"
    assert not head.asked


def test_one_number_on_two_services_is_one_account(rex, asked_to_stop, noted):
    for kind, account in (
        ("calls", "+44 7700 900111"),
        ("sms", "+44 7700-900111"),
        ("signal", "rex"),
        ("social", "rex"),
    ):
        noted(way=ways.add(rex, kind), account=account)
    assert [one.value for one in headline(rex).used] == ["+44 7700 900111", "rex", "rex"]


def test_a_noted_account_that_was_brought_in_too_is_one(rex, bring, asked_to_stop, noted):
    bring()
    note = noted(way=ways.add(rex, "whatsapp", address=rex.addresses.first()))
    head = headline(rex)
    (account,) = head.used
    assert account.contacts == 4
    assert heads.used_by(note, account)
    assert not heads.used_by(noted(), account)


def test_a_contact_without_a_known_account_names_none(rex, asked_to_stop, noted):
    noted()
    head = headline(rex)
    assert (head.contacts, head.accounts) == (1, 0)
    assert [row.label for row in head.ways] == ["Another way"]


def test_where_only_the_day_of_the_request_is_known_that_day_does_not_count(rex, asked_to_stop, noted):
    asked_to_stop.stated_at = datetime(2025, 11, 6, 23, 59, 59, 999999)
    asked_to_stop.save()
    noted()
    assert headline(rex).sentence == "No contact is known since 6 November 2025"


def test_what_others_send_is_not_counted(rex, bring, asked_to_stop):
    bring()
    mira = identities.find_address("Mira", "whatsapp").person
    assert headline(mira).day is None
    assert {one.value for one in headline(rex).used} == {"Rex"}


def test_own_words_stay_as_they_were_written(rex, asked_to_stop, noted):
    way = ways.add(rex, "own", "At Mum’s: the GATE")
    noted(way=way)
    (row,) = headline(rex).ways
    assert (row.key, row.label) == (heads.key_of(way), "At Mum’s: the GATE")


def test_calls_of_a_phone_are_phone_calls_and_those_of_an_app_are_the_apps():
    assert way_of("sms", calls=True) == way_of("calls", calls=True) == "calls"
    assert way_of("sms", calls=False) == "sms"
    assert way_of("whatsapp", calls=True) == "whatsapp"
    assert way_of("table", calls=False) == "table"
    assert heads.label("table") == "From a table"


def test_it_asks_as_often_for_a_long_history_as_for_a_short_one(rex, bring, asked_to_stop, queries, noted):
    bring()
    noted()
    few = queries(lambda: headline(rex))
    lines = (f"{6 + number % 20:02}/11/2025, 10:{number % 60:02} - Rex: line {number}\n" for number in range(300))
    bring("31/10/2025, 10:00 - Ada: x\n" + "".join(lines), "another.txt")
    for number in range(20):
        noted(on=date(2025, 12, 1) + timedelta(days=number))
    assert headline(rex).contacts > 300
    assert queries(lambda: headline(rex)) == few < 10
