import pytest
from django.urls import reverse

from leeward.history import desk as desks
from leeward.history import stream
from leeward.vault import jobs
from leeward.vault.models import Job


def test_before_choosing_it_says_what_matters(client):
    page = client.get(reverse("history:choose")).content.decode()
    for words in ("Only your own accounts", "What the other party may notice", "How long it takes", "Nothing is kept"):
        assert words in page


def test_choose_say_who_is_who_and_look(client, upload, confirm, chat):
    assert upload(client, chat(30)).url == reverse("history:confirm")
    page = client.get(reverse("history:confirm")).content.decode()
    assert "20 messages" in page
    assert "Is this the person you are getting away from?" in page
    assert "Did you ask them to stop" in page
    assert "Which reading of the dates" not in page
    assert confirm(client).url == reverse("recognise:desk")
    assert desks.of(client.session).confirmed


def test_unclear_dates_are_shown_both_ways(client, upload, line):
    unclear = line(0, "Ada", "hi").replace("14/03", "04/03") + line(1, "Rex", "hi").replace("14/03", "05/03")
    upload(client, unclear)
    page = client.get(reverse("history:confirm")).content.decode()
    assert "4 March 2025" in page
    assert "3 April 2025" in page


@pytest.mark.parametrize(
    ("name", "data"),
    [("empty.txt", b""), ("photo.jpg", b"\xff\xd8\xff\xe0" + b"\x00" * 100), ("x.zip", b"PK\x03\x04broken")],
)
def test_what_is_no_export_is_one_calm_sentence_and_nothing_stays(ada, vault, upload, name, data):
    response = upload(ada, data, name)
    assert response.status_code == 422
    assert 'class="error"' in response.content.decode()
    assert desks.of(ada.session) is None
    assert list(vault.blobs.incoming.iterdir()) == []


def test_no_file_at_all_is_told(client):
    response = client.post(reverse("history:choose"), {})
    assert response.status_code == 422
    assert "No file is chosen" in response.content.decode()


def test_without_a_desk_confirm_leads_to_choosing(client):
    assert client.get(reverse("history:confirm")).url == reverse("history:choose")


def test_put_away_keeps_nothing(ada, vault, upload, chat):
    upload(ada, chat(3))
    assert len(list(vault.blobs.incoming.iterdir())) == 1
    ada.post(reverse("history:put_away"))
    assert desks.of(ada.session) is None
    assert list(vault.blobs.incoming.iterdir()) == []


def test_keep_this_with_an_open_vault(ada, upload, confirm, chat, no_child):
    upload(ada, chat(30))
    confirm(ada, asked_to_stop="yes", stop_day="2025-03-14", stop_time="08:21")
    assert ada.post(reverse("history:keep")).url == reverse("history:progress")
    assert "WhatsApp Chat with Rex.txt" in ada.get(reverse("history:progress")).content.decode()
    jobs.run_here(Job.objects.get())
    assert stream.count() == 30
    assert ada.get(reverse("history:progress")).url == reverse("history:receipt", args=[1])


def test_keep_this_waits_until_it_is_said_who_is_who(ada, upload, chat):
    upload(ada, chat(30))
    assert ada.post(reverse("history:keep")).url == reverse("history:confirm")
    assert not Job.objects.exists()


def test_keep_this_without_a_vault_leads_to_making_one(client, upload, confirm, chat):
    upload(client, chat(30))
    confirm(client)
    url = client.post(reverse("history:keep")).url
    assert url.startswith(reverse("site:keep"))
    assert reverse("history:progress") in url


def test_the_made_up_chat_lies_on_the_desk_at_once(client):
    assert client.post(reverse("history:sample")).url == reverse("recognise:desk")
    desk = desks.of(client.session)
    assert desk.sample
    assert desk.me
    assert desk.them
    assert desk.confirmed
