from leeward.captures.choices import Came, Certain, What


def test_every_value_fits_its_column():
    assert max(len(one) for kind in (Came, Certain, What) for one in kind.values) <= 8
