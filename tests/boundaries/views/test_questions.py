import pytest
from django.urls import reverse

from leeward.boundaries.models import Settled
from leeward.boundaries.open_questions import open_questions


@pytest.fixture
def where(rex):
    return reverse("boundaries:questions", args=[rex.pk])


def test_questions_stand_covered_with_the_way_to_their_place(ada, rex, bring, where):
    bring()
    text = ada.get(where).text
    assert "1 sentence that may need an answer" in text
    assert 'class="veil' in text
    assert "3 of 3 messages since 18 March 2026 were read" in text


def test_one_is_settled_with_a_click(ada, rex, bring, where):
    bring()
    one = open_questions(rex).questions[0]
    answer = ada.post(where, {"key": one.message_key, "start": one.start, "said": "answered"})
    assert answer.url == where
    assert "No sentence was found that needs an answer" in ada.get(where).text


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"key": "zz", "start": "0", "said": "not"},
        {"key": "ab" * 32, "start": "-1", "said": "not"},
        {"key": "ab" * 32, "start": "99999999999999", "said": "not"},
        {"key": "ab" * 32, "start": "0", "said": "maybe"},
    ],
)
def test_what_makes_no_sense_changes_nothing(ada, where, data):
    assert ada.post(where, data).status_code == 302
    assert not Settled.objects.exists()


def test_without_messages_it_is_said(ada, where):
    assert "There is no message of Rex in your notebook." in ada.get(where).text
