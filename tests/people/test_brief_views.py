import pytest
from django.urls import reverse

from leeward.library.listening import CHAPTERS
from leeward.people import briefs, roles_kept
from leeward.people.brief_views import HOWS
from leeward.people.models import Shared


@pytest.fixture
def path(mira):
    return reverse("people:brief", args=[mira.pk])


def test_the_note_is_shown_with_what_a_copy_leaves_behind(ada, mira, path):
    roles_kept.keep(mira, {"driver": True})
    page = ada.get(path).text
    assert "You said you can drive me." in page
    assert "Copied text stays in the device" in page
    assert " checked" not in page


def test_looking_at_it_notes_nothing_and_a_click_notes_how(ada, mira, path):
    ada.get(path)
    ada.post(path, {"how": "by owl"})
    ada.post(path, {})
    assert not Shared.objects.exists()
    ada.post(path, {"how": HOWS[0]})
    row = Shared.objects.get()
    assert (row.person, row.what, row.how) == (mira, briefs.WHAT, "Read out to them")


def test_another_vault_gets_no_note(path, mira, open_another, browser_of):
    otto = browser_of(open_another())
    assert otto.get(path).status_code == 404
    assert otto.post(path, {"how": HOWS[0]}).status_code == 404


def test_how_to_listen_can_be_read_without_a_notebook(client):
    page = client.get(reverse("people:listening")).text
    for chapter in CHAPTERS.values():
        assert all(line.text in page for line in chapter.lines)
    assert "<title>Listening" in page
