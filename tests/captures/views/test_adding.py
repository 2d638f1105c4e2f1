import pytest
from django.urls import reverse

from leeward.captures.models import Answer, Capture, Note, Report, SeenBy
from leeward.people.days import today
from leeward.vault.models import LogLeaf


def url(name, *arguments):
    return reverse(f"captures:{name}", args=arguments)


@pytest.mark.parametrize(
    ("name", "data", "model"),
    [
        ("add_note", {"text": "It is gone A7"}, Note),
        ("add_seen_by", {"who": "Mira", "how": "On her phone A7"}, SeenBy),
        ("add_report", {"to": "The service", "on": str(today()), "reference": "A7"}, Report),
    ],
)
def test_it_stands_beside_the_post_with_its_leaf(ada, post, name, data, model):
    page = url(name, post.pk)
    assert ada.get(page).status_code == 200
    assert ada.post(page, {}).status_code == 422
    assert ada.post(page, data).url == url("capture", post.pk)
    row = model.objects.get()
    assert LogLeaf.objects.get(pk=row.log_seq).ref == row.key
    assert "A7" in ada.get(url("capture", post.pk)).content.decode()
    assert Capture.objects.get().fact() == post.fact()


def test_what_came_of_a_report_is_added_and_nothing_before_it_changes(ada, post):
    report = Report.objects.create(capture=post, to="The service", on=today())
    page = url("answer", post.pk, report.pk)
    assert "The service" in ada.get(page).content.decode()
    ada.post(page, {"on": str(today()), "text": "Taken down"})
    ada.post(page, {"on": str(today()), "text": "Up again"})
    assert [one.text for one in Answer.objects.all()] == ["Taken down", "Up again"]
    said = ada.get(url("capture", post.pk)).content.decode()
    assert said.index("Taken down") < said.index("Up again")
    assert ada.get(url("answer", post.pk + 1, report.pk)).status_code == 404


def test_before_a_report_the_questions_about_danger_come_first(vault, browser_of, post):
    browser = browser_of(vault)
    assert reverse("people:warnings") in browser.get(url("add_report", post.pk)).url
    assert reverse("people:warnings") in browser.post(url("add_report", post.pk), {"to": "x", "on": str(today())}).url
    assert not Report.objects.exists()
