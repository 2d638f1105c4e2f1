import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeward.directory.guessing import guess


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ("en-GB,en;q=0.9", "GB-ENG"),
        ("de-AT,de;q=0.9,en-US;q=0.8", "AT"),
        ("en,fr-ca;q=0.5", "CA"),
        ("zh-Hant-TW", "TW"),
        ("en-ZZ,pt-BR;q=0.2", "BR"),
    ],
)
def test_the_first_language_that_names_a_listed_country(header, code):
    assert guess(header).code == code


@pytest.mark.parametrize("header", ["", "en", "de;q=0.5,*", "en-ZZ", "-", "en-150"])
def test_no_guess_without_a_listed_country(header):
    assert guess(header) is None


@given(st.text())
def test_anything_may_stand_there(header):
    found = guess(header)
    assert found is None or len(found.code) in {2, 6}
