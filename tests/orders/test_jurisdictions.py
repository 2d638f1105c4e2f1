import zoneinfo

from leeward.library.orders import PLACES
from leeward.orders import jurisdictions


def test_every_code_has_the_shape_of_the_standard_and_its_own_name():
    assert all(jurisdictions.is_code(code) for code in jurisdictions.NAMES)
    assert len(jurisdictions.NAMES) > 100
    assert jurisdictions.name("US-CA") == "California"
    assert jurisdictions.name("CH") == "CH"


def test_what_is_no_code():
    assert not any(jurisdictions.is_code(one) for one in ("", "England", "gb", "GB-", "GB-ENGL"))


def test_clocks_are_known_and_only_where_there_is_one():
    known = {jurisdictions.zone_of(code) for code in jurisdictions.NAMES} - {""}
    assert known <= zoneinfo.available_timezones()
    assert jurisdictions.zone_of("GB-SCT") == "Europe/London"
    assert jurisdictions.zone_of("US-TX") == jurisdictions.zone_of("CA-ON") == ""
    assert ("Europe/Paris", "Paris") in jurisdictions.zones()


def test_every_listed_place_leads_to_an_explainer_that_is_there():
    assert {jurisdictions.explained(code) for code in jurisdictions.NAMES} == set(PLACES)
    assert jurisdictions.explained("CH") == ""
