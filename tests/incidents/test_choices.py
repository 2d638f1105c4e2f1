from leeward.incidents.choices import About, Certainty, Kind, ToldTo


def test_each_value_fits_its_column_and_has_its_words():
    for choices, width in ((About, 12), (Certainty, 7)):
        assert all(len(value) <= width for value in choices.values)
    for choices in (About, Certainty, Kind, ToldTo):
        assert len(set(choices.labels)) == len(choices.values)
    assert Kind.values[-1] == "other"
