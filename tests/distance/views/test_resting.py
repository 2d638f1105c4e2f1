from datetime import timedelta

from django.urls import reverse

from leeward.distance import resting
from leeward.distance.models import Pause


def test_rest_is_taken_shown_and_ended(ada, rex, today):
    url = reverse("distance:rest", args=[rex.pk])
    assert "danger still stands on top" in ada.get(url).content.decode()
    until = today + timedelta(days=3)
    ada.post(url, {"until": until.isoformat(), "words": "Sleep."})
    page = ada.get(f"/n/{rex.pk}/").content.decode()
    assert "You rest until" in page
    assert "Sleep." in page
    pause = Pause.objects.get()
    ada.post(reverse("distance:end_rest", args=[rex.pk, pause.pk]))
    assert resting.now(rex) is None
    assert ada.post(reverse("distance:end_rest", args=[rex.pk, pause.pk])).status_code == 404


def test_a_day_that_has_passed_is_refused_and_the_words_come_back(ada, rex):
    answer = ada.post(reverse("distance:rest", args=[rex.pk]), {"until": "2020-01-01", "words": "Sleep."})
    assert answer.status_code == 422
    assert "Sleep." in answer.content.decode()
