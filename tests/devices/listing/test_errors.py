from leeward.devices.listing import errors


def test_each_is_one_calm_sentence_and_hostile_names_are_made_showable():
    found = [
        errors.NoAppList("../x\u202e.jpg", "a picture"),
        errors.NothingGiven(),
        errors.TooLong(),
        errors.Locked("a.zip"),
        errors.Broken("a.json"),
        errors.NotTheList("a.yaml", "it is a web page"),
        errors.NoListYet(),
        errors.FetchFailed("it took too long"),
    ]
    assert all(isinstance(one, errors.ListingError) for one in found)
    assert all(str(one)[-1] == "." and "Traceback" not in str(one) for one in found)
    assert "“x.jpg”" in str(found[0])
    assert "it is a web page" in str(found[5])
