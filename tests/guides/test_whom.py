from leeward.guides import whom


def test_nobody_is_guessed(vault):
    assert whom.others() == []
    assert whom.chosen() is None


def test_the_other_party_comes_first_and_somebody_else_can_be_chosen(rex, tom):
    assert whom.others() == [rex, tom]
    assert whom.chosen() == rex
    whom.choose(tom)
    assert whom.chosen() == tom


def test_somebody_who_is_no_longer_the_other_party_is_not_kept(rex, tom):
    whom.choose(tom)
    tom.writes_for_other = False
    tom.save()
    assert whom.chosen() == rex
