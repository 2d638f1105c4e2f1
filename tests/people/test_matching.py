import pytest

from leeward.people.matching import kind_of, matched


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("Rex", "name"),
        ("+44 7700 900111", "phone"),
        ("\u202a+44 7700 900111\u202c", "phone"),
        ("07700-900111", "phone"),
        ("12345", "name"),
        ("rex@example.org", "email"),
        ("@rex", "handle"),
        ("Rex @ work", "name"),
        ("", "name"),
    ],
)
def test_kind_of(value, kind):
    assert kind_of(value) == kind


@pytest.mark.parametrize(
    ("value", "kind", "expected"),
    [
        ("+44 (7700) 900-111", "phone", "+447700900111"),
        ("٠٧٧٠٠٩٠٠١١١", "phone", "07700900111"),
        ("Rex@Example.ORG", "email", "rex@example.org"),
        ("Rex", "name", "Rex"),
        ("rex", "name", "rex"),
        ("\u200eRex ", "name", "Rex"),
    ],
)
def test_matched(value, kind, expected):
    assert matched(value, kind) == expected
