from leeward.facts.locales import AMERICAN, BRITISH, Locale


def test_british_is_day_first_and_american_month_first():
    assert BRITISH.day_first
    assert not AMERICAN.day_first


def test_a_dollar_is_that_of_the_country_and_american_elsewhere():
    assert Locale("AU").dollar == "AUD"
    assert Locale("CA").dollar == "CAD"
    assert BRITISH.dollar == "USD"
