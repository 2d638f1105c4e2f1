from django.urls import reverse

from leeward.encounters.ics.reading import read
from leeward.encounters.rhythm import Span

CHOOSE, PREVIEW = "encounters:give", "encounters:give_preview"


def test_first_what_others_may_notice(ada, friday):
    page = ada.get(reverse(CHOOSE)).content.decode()
    assert "everybody who shares that calendar" in page
    assert 'value="Appointment"' in page


def test_then_every_title_then_the_file(ada, friday, today):
    answer = ada.post(reverse(CHOOSE), {f"take_{friday.pk}": "on", f"title_{friday.pk}": "Swimming"})
    assert answer.url == reverse(PREVIEW)
    page = ada.get(answer.url).content.decode()
    assert "Swimming" in page
    assert "No place" in page
    file = ada.post(answer.url)
    assert file["Content-Disposition"] == 'attachment; filename="calendar.ics"'
    assert {day.title for day in read(file.content, "Europe/London", Span(today, today)).days} == {"Swimming"}


def test_nothing_chosen_is_told(ada, friday):
    ada.post(reverse(CHOOSE), {})
    answer = ada.post(reverse(PREVIEW))
    assert answer.status_code == 422
    assert "no day to put into a file" in answer.content.decode()


def test_without_a_choice_the_preview_leads_back(ada, vault):
    assert ada.get(reverse(PREVIEW)).url == reverse(CHOOSE)
