import pytest
from django.db.models import TextChoices

from leeward.resist import choices
from leeward.words.replies import Style
from support.plain_words import broken

EVERY = [
    one for one in vars(choices).values() if isinstance(one, type) and issubclass(one, TextChoices) and one.choices
]


@pytest.mark.parametrize("choice", EVERY, ids=lambda choice: choice.__name__)
def test_every_choice_has_words_of_its_own_that_may_be_said(choice):
    labels = [str(label) for _, label in choice.choices]
    assert len(set(labels)) == len(labels)
    assert [fault for label in labels for fault in broken(label)] == []


def test_values_fit_into_their_columns():
    from django.apps import apps

    for model in apps.get_app_config("resist").get_models():
        for field in model._meta.get_fields():
            if getattr(field, "choices", None):
                assert max(len(value) for value, _ in field.choices) <= field.max_length


def test_the_styles_are_those_of_the_contract():
    assert set(choices.DraftStyle.values) == {style.value for style in Style}


def test_not_asked_is_no_answer_to_choose():
    assert choices.OrderSaid.NOT_ASKED == ""
    assert not choices.OrderSaid.NOT_ASKED
    assert choices.OrderSaid("") is choices.OrderSaid.NOT_ASKED
