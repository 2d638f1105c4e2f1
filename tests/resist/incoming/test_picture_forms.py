import pytest

from leeward.people.models import Person
from leeward.resist.choices import CameBy
from leeward.resist.incoming.picture_forms import PictureForm

pytestmark = pytest.mark.usefixtures("plain_reading")


def test_what_comes_of_it_came_from_a_picture():
    form = PictureForm({"text": "Hello you.", "day": "2026-03-02", "clock": "21:14", "channel": "sms"})
    assert form.is_valid()
    came = form.came()
    assert (came.how, came.channel) == (CameBy.PICTURE, "sms")
    assert came.at.isoformat() == "2026-03-02T21:14:00"


def test_it_says_what_to_do_with_the_words():
    field = PictureForm(initial={"text": "Hello you."})["text"]
    assert field.label == "The message, as it was read"
    assert "Mend what was read wrongly" in field.help_text
    assert "Hello you." in str(field)


def test_the_other_box_is_not_changed_by_it():
    from leeward.resist.incoming.forms import MessageForm

    PictureForm()
    assert MessageForm()["text"].label == "The message, word for word"


def test_no_words_are_told_and_who_sent_it_can_be_said(vault):
    senders = [Person.objects.create(name=name, role="other") for name in ("Rex", "Sam")]
    form = PictureForm({"text": " "}, senders=senders)
    assert not form.is_valid()
    assert "There was no text." in str(form.errors)
    assert "person" in form.fields
