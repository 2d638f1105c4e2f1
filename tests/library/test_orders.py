import re

from leeward.library import orders
from leeward.library.content import tables
from leeward.people import days


def test_every_place_has_lines_with_a_source_that_was_read_and_a_day():
    assert len(orders.PLACES) >= 12
    for place in orders.PLACES.values():
        assert len(place.lines) >= 3, place.said.key
        assert all(line.source.startswith("[seen]") for line in place.lines), place.said.key
        assert place.read <= days.today()


def test_no_line_is_lost_for_want_of_a_place_or_a_group():
    assert sum(len(place.lines) for place in orders.PLACES.values()) == len(tables("orders.toml", "line"))
    assert sum(map(len, orders.ASKING.values())) == len(tables("orders.toml", "asking"))
    assert all(orders.ASKING.values())


def test_nothing_gives_legal_advice_or_calls_it_broken():
    told = " ".join(f"{line.text} {line.detail}" for line in orders.SAID)
    assert not re.search(
        r"\bviolat|\bvictims?\b(?! office)|you will win|protected\b", told.replace("victims’ office", "")
    )


def test_what_binds_is_told_first_as_no_judgement_and_with_a_lawyer():
    assert "does not say who you are" in orders.BINDING[0].text
    assert any("legal help before the hearing" in line.text for line in orders.BINDING)
    assert len({line.key for line in orders.CHECKS}) == len(orders.CHECKS) > 8
    assert orders.QUESTIONS
    assert orders.LOOKING
    assert orders.TELLING
    assert orders.ANSWERING
