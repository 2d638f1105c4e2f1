import pytest

from leeward.plan.models import Place
from leeward.resist.answering import private_words
from leeward.words.replies import DraftRule


@pytest.fixture
def hidden(vault):
    Place.objects.create(name="Quillbrook Farm", address="12b Larkspur Lane, Otterbridge", hidden=True)
    Place.objects.create(name="Library", hidden=False)


def test_what_is_hidden_is_named_with_its_own_words(hidden):
    text = "Friday works. I am at Quillbrook Farm until 5, near larkspur lane."
    (found,) = private_words.problems(text)
    assert found.rule is DraftRule.SHARES_PERSONAL_INFO
    assert found.quote.text == text[found.quote.start : found.quote.end]
    assert found.quote.text == "Quillbrook Farm until 5, near larkspur lane"
    assert not found.calmer


def test_each_sentence_has_its_own(hidden):
    found = private_words.problems("Quillbrook Farm. Nothing here. Then otterbridge!")
    assert [one.quote.text for one in found] == ["Quillbrook Farm", "otterbridge"]


@pytest.mark.parametrize("text", ["", "   ", "Meet at the library.", "A farm in a lane."])
def test_what_is_not_hidden_is_not_named(hidden, text):
    assert private_words.problems(text) == ()


def test_other_spellings_are_found(hidden):
    text = "I live at Q u i l l b r o o k-FARM’s gate"
    (found,) = private_words.problems(text)
    assert "Q u i l l" in found.quote.text


def test_one_that_goes_over_two_lines_is_found(hidden):
    text = "It is Quillbrook\nFarm now"
    found = private_words.problems(text)
    assert found
    assert all(one.quote.text == text[one.quote.start : one.quote.end] for one in found)


def test_a_text_that_is_all_hidden(hidden):
    (found,) = private_words.problems("Quillbrook Farm")
    assert (found.quote.start, found.quote.end) == (0, 15)
