from django.urls import reverse

from leeward.guides.models import Mark
from leeward.people.days import today


def test_a_step_is_noted_for_the_other_party_with_its_day(ada, rex, place):
    page = reverse("guides:mark", args=[1, place("shut")])
    assert f'value="{today().isoformat()}"' in ada.get(page).text
    answer = ada.post(page, {"state": "done", "since": "2026-11-20"})
    assert answer.url == reverse("guides:step", args=[1, place("shut")])
    mark = Mark.objects.get()
    assert (mark.person, mark.guide, mark.step, mark.state) == (rex, "whatsapp", "shut", "done")
    shown = ada.get(reverse("guides:change", args=[1, place("shut")])).text
    assert "<strong>Done</strong>, since 20 November 2026" in shown
    assert "A step that closes this way is done." in ada.get(reverse("guides:guide", args=[1])).text


def test_what_was_noted_before_stays_in_sight(ada, rex, place):
    page = reverse("guides:mark", args=[1, place("export")])
    ada.post(page, {"state": "later", "since": "2026-11-01"})
    ada.post(page, {"state": "done", "since": "2026-11-20"})
    shown = ada.get(reverse("guides:step", args=[1, place("export")])).text
    assert "1 November 2026: Later" in shown
    assert Mark.objects.count() == 2


def test_a_mistake_is_said_and_nothing_is_noted(ada, place):
    answer = ada.post(reverse("guides:mark", args=[1, place("shut")]), {"state": "", "since": "soon"})
    assert answer.status_code == 422
    assert "Choose one of these" in answer.text
    assert not Mark.objects.exists()


def test_it_can_be_noted_for_nobody_in_particular(ada, place):
    ada.post(reverse("guides:mark", args=[1, place("quiet")]), {"state": "done", "since": "2026-11-20"})
    assert Mark.objects.get().person is None
    assert "A step that makes it quieter is done." in ada.get(reverse("guides:guide", args=[1])).text


def test_that_a_list_of_ways_is_told_is_said_before(ada, rex, place, heard):
    told = "Your list of ways is told of it too"
    assert told in ada.get(reverse("guides:mark", args=[1, place("shut")])).text
    assert told not in ada.get(reverse("guides:mark", args=[1, place("export")])).text
    ada.post(reverse("guides:mark", args=[1, place("shut")]), {"state": "done", "since": "2026-11-20"})
    assert [(person, channel) for person, channel, _ in heard] == [(rex, "whatsapp")]


def test_without_a_notebook_it_leads_to_the_way_in(client, place):
    page = reverse("guides:mark", args=[1, place("shut")])
    assert client.get(page).url.startswith(reverse("site:open"))
    assert not client.post(page, {"state": "done"}).url.startswith(page)
