from dataclasses import fields

from leeward.boundaries.rules.kinds import Kind, Look, Rules


def test_each_kind_has_its_place_in_the_rules_and_nothing_else_does():
    assert [one.name for one in fields(Rules)] == ["zone", *(kind.value for kind in Kind)]


def test_without_limits_there_is_none_of_any_kind():
    bare = Rules("UTC")
    assert [bare.limit(kind) for kind in Kind] == [None] * len(Kind)
    assert Rules("UTC", look=Look(24)).limit(Kind.LOOK) == Look(24)
