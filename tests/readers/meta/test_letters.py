import pytest

from leeward.readers.meta.letters import put_right


@pytest.mark.parametrize("right", ["é", "😀 ok", "grün", "日本"])
def test_faulty_letters_are_put_right(right):
    assert put_right(right.encode().decode("latin-1")) == right


@pytest.mark.parametrize("fine", ["", "plain", "grün", "日本 é", "£5", "é"])
def test_what_is_right_stays(fine):
    assert put_right(fine) == fine
