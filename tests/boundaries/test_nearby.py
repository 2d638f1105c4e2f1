from datetime import UTC, datetime

from leeward.boundaries import nearby

LONDON = "Europe/London"


def at(*parts):
    return datetime(*parts, tzinfo=UTC)


def test_their_moments_of_the_days_before(bring, rex):
    bring()
    found = nearby.theirs(rex, at(2026, 3, 3), LONDON)
    assert found == [at(2026, 3, 2, 10), at(2026, 3, 2, 22, 30), at(2026, 3, 2, 22, 31)]
    assert nearby.theirs(rex, at(2026, 3, 20), LONDON) == []


def test_the_wall_of_the_export_is_that_of_the_zone(bring, rex):
    bring()
    assert nearby.theirs(rex, at(2026, 4, 2), LONDON) == [at(2026, 3, 28, 12), at(2026, 4, 1, 2), at(2026, 4, 1, 11)]


def test_ones_own_moments_to_them_alone(bring, rex):
    bring()
    lines = (("02/03/2026, 11:00", "Ada", "Hello Mira"), ("02/03/2026, 11:01", "Mira", "Hello"))
    bring(lines, ("Mira",), "WhatsApp Chat with Mira.txt")
    assert nearby.mine(rex, at(2026, 3, 3), LONDON) == [at(2026, 3, 2, 10, 5)]


def test_later_ones_do_not_count(bring, rex):
    bring()
    assert nearby.theirs(rex, at(2026, 3, 2, 10), LONDON) == [at(2026, 3, 2, 10)]
    assert nearby.mine(rex, at(2026, 3, 2, 10), LONDON) == []
