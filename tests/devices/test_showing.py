import re
from datetime import date

from leeward.devices import showing

TODAY = date(2026, 11, 22)


def test_only_found_not_found_and_cannot_are_said(result_of):
    page = showing.page(result_of("com.example.rexwatch\nb.c\nSystem Helper\n???"), TODAY)
    assert page.counts == "Of 3 apps, 2 are found in the list, 1 is not found in the list. 1 line could not be read."
    assert [row.hits for row in page.found] == [
        ("Rexwatch, by its id",),
        ("Rexwatch, by a name, not an id: less certain",),
    ]
    assert not re.search(r"\b(safe|clean|no stalkerware|free of)\b", str(page), re.IGNORECASE)


def test_without_a_hit_it_is_not_said_that_nothing_is_there(result_of):
    page = showing.page(result_of("b.c"), TODAY)
    assert page.counts == "Of 1 app, none are found in the list, 1 is not found in the list."
    assert page.found == []


def test_apps_that_watch_openly_stand_apart(result_of):
    page = showing.page(result_of("com.example.familymap"), TODAY)
    assert (len(page.found), len(page.open_found)) == (0, 1)


def test_the_age_of_a_list_is_always_said(lists):
    hiding, openly = (one.stamp for one in lists)
    assert showing.shown(hiding, TODAY).age == "Of 1 November 2026, 21 days old."
    assert not showing.shown(hiding, TODAY).old
    old = showing.shown(hiding, date(2027, 2, 1))
    assert old.old
    assert old.age == "Of 1 November 2026, 92 days old. A newer one may know more apps."
    assert showing.shown(hiding, date(2026, 11, 1)).age == "Of 1 November 2026, fetched today."
    assert showing.shown(openly, TODAY).holds == "1 app that watches openly"
    assert showing.shown(hiding, TODAY).holds == "2 apps that hide themselves"


def test_an_unknown_age_counts_as_old(lists):
    from dataclasses import replace

    shown = showing.shown(replace(lists[0].stamp, got_on=None), TODAY)
    assert shown.old
    assert "Treat it as old" in shown.age
