from leeward.court import errors


def test_who_wrote_is_listed():
    assert "“Rex”, “Ada”" in str(errors.NobodyOfThatName("Otto", ["Rex", "Ada"]))
    assert "nobody yet" in str(errors.NobodyOfThatName("Otto", []))


def test_numbers_stand_in_the_sentence():
    assert str(errors.StillUndecided(1)).startswith("One thing")
    assert "2 things" in str(errors.StillUndecided(2))
    assert "12 pages, and you typed in 10" in str(errors.PaperTooLong(12, 10))
