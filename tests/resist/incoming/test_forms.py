from datetime import datetime, time, timedelta

import pytest

from leeward.people.days import is_whole_day, today
from leeward.people.models import Person
from leeward.resist.choices import OrderSaid
from leeward.resist.errors import NothingPasted, TooLong
from leeward.resist.incoming.forms import MessageForm, OrderForm
from leeward.resist.incoming.looking import Came
from leeward.resist.pasted import LONGEST


def filled(**given):
    form = MessageForm({"text": "hi", **given})
    return form if form.is_valid() else form.errors


def test_only_the_words_are_needed():
    assert filled().came() == Came()
    assert "text" in MessageForm({}).errors


@pytest.mark.parametrize(
    ("text", "error"), [("", NothingPasted), (" \r\n ", NothingPasted), ("a" * (LONGEST + 1), TooLong)]
)
def test_no_words_or_too_many_are_said_calmly(text, error):
    form = MessageForm({"text": text})
    assert form.errors["text"] == [error.sentence]
    assert form["text"].value() == text, "and stay in the box"


@pytest.mark.parametrize("text", ["  spaces stay \n\n", "a\x00b", "\ufeff\u202e", "😀", "<b>&amp;"])
def test_any_text_is_taken_as_it_is(text):
    form = MessageForm({"text": text})
    assert form.is_valid()
    assert form.cleaned_data["text"] == text


def test_day_time_and_way():
    came = filled(day="2026-03-02", clock="07:52", channel="email").came()
    assert (came.at, came.channel) == (datetime(2026, 3, 2, 7, 52), "email")
    assert is_whole_day(filled(day="2026-03-02").came().at)


def test_a_time_alone_is_one_of_today():
    assert filled(clock="07:52").came().at == datetime.combine(today(), time(7, 52))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("day", "soon"),
        ("day", "1999-12-31"),
        ("day", (today() + timedelta(days=2)).isoformat()),
        ("clock", "25:00"),
        ("channel", "pigeon"),
    ],
)
def test_what_cannot_be_is_said_beside_its_field(name, value):
    form = MessageForm({"text": "hi", name: value})
    assert list(form.errors) == [name]
    assert form.wrong_around
    assert not MessageForm({"text": ""}).wrong_around


def test_who_sent_it_is_asked_only_where_there_are_several(vault):
    rex, sam = (Person.objects.create(name=name, role="other") for name in ("Rex", "Sam"))
    mira = Person.objects.create(name="Mira", role="third")
    assert "person" not in MessageForm(senders=[rex]).fields
    form = MessageForm({"text": "hi", "person": sam.pk}, senders=[rex, sam])
    assert form.is_valid()
    assert form.came().person_id == sam.pk
    assert not MessageForm({"text": "hi", "person": mira.pk}, senders=[rex, sam]).is_valid()


def test_the_question_about_an_order_has_five_answers_and_none_chosen():
    form = OrderForm()
    assert [value for value, _ in form.fields["said"].choices] == ["none", "protects", "binds", "both", "unsure"]
    assert form["said"].value() is None


def test_no_answer_is_not_taken_for_one():
    assert OrderForm({}).errors["said"] == ["Choose one, or skip the question."]
    assert OrderForm({"said": ""}).errors["said"] == ["Choose one, or skip the question."]
    assert not OrderForm({"said": "maybe"}).is_valid()
    form = OrderForm({"said": "both"})
    assert form.is_valid()
    assert form.answer() is OrderSaid.BOTH
