from leeward.people.models import PersonRole, Shared


def test_a_role_is_named_by_the_library_and_an_unknown_one_by_its_key(mira):
    assert str(PersonRole(person=mira, key="driver")) == "Driver"
    assert str(PersonRole(person=mira, key="from-later")) == "from-later"


def test_what_was_shared_is_named_as_it_was_written(mira):
    assert str(Shared(person=mira, what="A spare key")) == "A spare key"
