from leeward.guides.choices import Stand


def test_no_state_says_that_all_is_well():
    assert [str(stand.label) for stand in Stand] == ["Not done", "Done", "Later", "Not for me"]
