from leeward.devices import forms
from leeward.devices.models import Check, Device
from leeward.library.devices import MOMENT, QUESTIONS


def test_every_question_may_be_left_out():
    form = forms.device_questions({})
    assert form.is_valid()
    assert form.answers == {}
    assert list(form.fields) == list(QUESTIONS)
    assert list(forms.moment_form().fields) == list(MOMENT)


def test_only_known_answers_count():
    form = forms.device_questions({"one-code": "yes", "one-used": "maybe"})
    assert not form.is_valid()
    assert list(form.errors) == ["one-used"]


def test_a_device_needs_a_word_and_nothing_else(vault):
    assert forms.DeviceForm({"name": "old phone"}).is_valid()
    form = forms.DeviceForm({"name": ""})
    assert form.errors["name"] == ["Write a word for it, so that you find it again."]


def test_devices_are_offered_only_when_there_are_any(vault):
    assert "device" not in forms.CheckForm().fields
    tablet = Device.objects.create(name="Leo’s tablet")
    form = forms.CheckForm({"state": "done", "device": tablet.pk}, instance=Check(key="linked"))
    assert form.is_valid()
    assert form.save().device == tablet


def test_a_day_or_nothing():
    assert forms.ListForm({"got_on": ""}).is_valid()
    assert "as a date" in forms.ListForm({"got_on": "soon"}).errors["got_on"][0]
    assert forms.AppsForm({}).is_valid()
    assert forms.NoteForm({"note": " x "}).is_valid()
    assert forms.PlatformsForm({}).is_valid()
