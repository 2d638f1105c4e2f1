from dataclasses import replace

from leeward.recognise import desk_look
from leeward.recognise.held import OnDesk
from leeward.recognise.rows import Rows, number_of, slug_of
from leeward.tactics.catalogue import TACTICS


def test_addresses_hold_numbers_that_lead_back():
    assert all(slug_of(number_of(slug)) == slug for slug in TACTICS)
    assert slug_of(99) is None


def test_quotes_are_escaped_and_ask_only_where_words_cannot_tell(desk):
    held = OnDesk(desk_look.of({}, desk), desk)
    rows = {row.count.slug: row for row in Rows(held).tactics(held.report())}
    assert "ungrateful</mark> again" in rows["guilt_tripping"].quotes[0].html
    assert (rows["gaslighting"].quotes[0].asks, rows["guilt_tripping"].quotes[0].asks) == ("Did this happen?", "")
    found = held.found(["2"])[0]
    assert "&lt;b&gt;" in Rows(held).found(found, "guilt_tripping").html


def test_the_advice_of_a_danger_stands_once(desk):
    held = OnDesk(desk_look.of({}, desk), desk)
    seen = held.report()
    twice = replace(seen, danger=replace(seen.danger, items=seen.danger.items * 2))
    assert [bool(row.advice) for row in Rows(held).dangers(twice)] == [True, False]
