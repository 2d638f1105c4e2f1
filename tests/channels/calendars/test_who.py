"""One person in all the forms in which servers name them, and nobody else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from leeward.channels.calendars.who import Meant, forms


@pytest.mark.parametrize(
    "written",
    [
        "rex@example.org",
        "mailto:Rex@Example.org",
        "/principals/users/rex%40example.org/",
        "principal:x/rex@example.org",
    ],
)
def test_an_address_in_every_form(written):
    assert Meant(["rex@example.org"]).is_one_of([written])


@pytest.mark.parametrize("written", ["rex", "/dav/principals/users/rex/", "https://x.example/users/REX"])
def test_a_name_in_every_form(written):
    assert Meant(["rex"]).is_one_of(["nobody", written])


@pytest.mark.parametrize(
    "written",
    ["rexine", "trex@example.org", "rex@example.com", "/users/rex/otto/", "principal:principals/groups/rex", "", "/"],
)
def test_others_stay_others(written):
    assert not Meant(["rex", "rex@example.org"]).is_one_of([written])


def test_nobody_is_nobody():
    assert not Meant(["", " / "])
    assert Meant(["rex"])


@settings(max_examples=100, deadline=None)
@given(some.text(max_size=60))
def test_whatever_is_written_has_forms(written):
    assert all(form for form in forms(written))
