import pytest
from django.urls import reverse

from leeward.library import rumours as library
from leeward.people import telling
from leeward.resist.models import PreparedLine, Takedown

PAGE, ADD = reverse("resist:rumours"), reverse("resist:add_post")
POST = {"where": "A group at https://example.org/x", "state": "seen"}


@pytest.fixture(autouse=True)
def _on_that_day(on_day):
    """All of it is looked at on 5 June 2026."""


def line(number):
    return reverse("resist:line", args=[number])


def test_all_of_it_can_be_read_without_a_notebook(client):
    page = client.get(PAGE).content.decode()
    for said in library.SAID:
        assert said.text in page
    assert "Open my notebook" in page
    assert ADD not in page


def test_a_line_is_written_from_words_to_begin_with(ada, vault):
    page = ada.get(f"{line(1)}?s=1").content.decode()
    assert f">\n{library.LINES['friends'][0].text}</textarea>" in page
    ada.post(line(1), {"text": "Please ask me."})
    page = ada.get(PAGE).content.decode()
    assert "“Please ask me.”" in page
    assert library.LINES["friends"][0].text not in page
    assert library.LINES["work"][0].text in page
    assert "Please ask me." in ada.get(line(1)).content.decode()


def test_an_empty_line_takes_it_away_and_a_long_one_is_said(ada, vault):
    ada.post(line(1), {"text": "Please ask me."})
    assert ada.post(line(1), {"text": "x" * 401}).status_code == 422
    assert PreparedLine.objects.count() == 1
    ada.post(line(1), {"text": ""})
    assert not PreparedLine.objects.exists()


@pytest.mark.parametrize("number", [0, 6, 99])
def test_no_such_listener_no_page(ada, number):
    assert ada.get(line(number)).status_code == 404


def test_who_should_hear_it_first_stands_there_with_the_way_to_it(ada, mira):
    telling.add(mira)
    page = ada.get(PAGE).content.decode()
    assert "Mira" in page
    assert "not told yet" in page
    assert reverse("people:first") in page


def test_a_post_is_noted_and_followed_and_never_opened(ada, vault):
    ada.post(ADD, POST | {"reference": "No 12"})
    row = Takedown.objects.get()
    page = ada.get(PAGE).content.decode()
    assert "https://example.org/x" in page
    assert 'href="https' not in page
    change = reverse("resist:post", args=[row.pk])
    assert 'href="https' not in ada.get(change).content.decode()
    ada.post(change, POST | {"reported_on": "2026-06-04"})
    row.refresh_from_db()
    assert row.state == "reported"
    assert "reported on 4 June 2026" in ada.get(PAGE).content.decode()
    assert ada.post(change, POST | {"where": ""}).status_code == 422


def test_a_note_on_a_post_is_removed_after_it_was_said_what_goes(ada, vault):
    row = Takedown.objects.create(where="A group")
    remove = reverse("resist:remove_post", args=[row.pk])
    assert "cannot be undone" in ada.get(remove).content.decode()
    assert ada.post(remove).url == PAGE
    assert not Takedown.objects.exists()
    assert ada.post(remove).status_code == 404


def test_writing_needs_a_notebook_and_otto_sees_nothing(client, ada, vault, open_another, browser_of):
    ada.post(line(1), {"text": "Zephyrine"})
    row = Takedown.objects.create(where="Zephyrine")
    assert client.get(ADD).url.startswith(reverse("site:open"))
    assert client.post(line(1), {"text": "x"}).url == reverse("site:open")
    otto = browser_of(open_another())
    assert "Zephyrine" not in otto.get(PAGE).content.decode() + otto.get(line(1)).content.decode()
    assert otto.get(reverse("resist:post", args=[row.pk])).status_code == 404


def test_fifty_posts_are_asked_for_as_five_are(ada, vault, django_assert_max):
    for number in range(50):
        Takedown.objects.create(where=f"Group {number}")
    ada.get(PAGE)
    with django_assert_max(25):
        ada.get(PAGE)
