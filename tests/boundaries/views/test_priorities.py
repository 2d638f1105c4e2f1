from django.urls import reverse

from leeward.boundaries import priorities
from leeward.boundaries.models import Priority

LIST = reverse("boundaries:priorities")


def said():
    return [one.text for one in priorities.listed()]


def test_lines_are_added_moved_and_taken_away(ada):
    for text in ("Sleep", "Leo"):
        assert ada.post(LIST, {"text": text}).url == LIST
    leo = Priority.objects.get(text="Leo")
    ada.post(reverse("boundaries:priority_up", args=[leo.pk]))
    assert said() == ["Leo", "Sleep"]
    ada.post(reverse("boundaries:priority_remove", args=[leo.pk]))
    assert said() == ["Sleep"]
    assert "Sleep" in ada.get(LIST).text


def test_an_empty_line_is_not_kept(ada):
    answer = ada.post(LIST, {"text": ""})
    assert answer.status_code == 422
    assert "Write a line, or go back." in answer.text


def test_a_full_list_says_so(ada):
    for number in range(priorities.MOST):
        priorities.add(str(number))
    assert "Take one away to write another." in ada.get(LIST).text
    assert ada.post(LIST, {"text": "more"}).status_code == 422
    assert len(said()) == priorities.MOST


def test_a_line_is_taken_away_by_a_post_alone(ada):
    row = priorities.add("Sleep")
    assert ada.get(reverse("boundaries:priority_remove", args=[row.pk])).status_code == 405
    assert ada.post(reverse("boundaries:priority_remove", args=[999])).status_code == 404
    assert said() == ["Sleep"]
