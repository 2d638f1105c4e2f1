import hashlib
import re
from pathlib import Path

import pytest
from django.urls import reverse

from leeward.history import desk as desks
from leeward.history import stream
from leeward.history.models import Source
from leeward.people import identities
from leeward.people.models import Person
from leeward.vault import jobs
from leeward.vault.models import Job
from leeward.words.messages import DateOrder
from support.databases import made_of


def test_before_choosing_it_says_what_matters(client):
    page = client.get(reverse("history:choose")).content.decode()
    for words in ("Only your own accounts", "What the other party may notice", "How long it takes", "Nothing is kept"):
        assert words in page


def test_choose_say_who_is_who_and_look(client, upload, confirm, chat):
    assert upload(client, chat(30)).url == reverse("history:confirm")
    page = client.get(reverse("history:confirm")).content.decode()
    assert "20 messages" in page
    assert "Which of these is you?" in page
    assert "Which reading of the dates" not in page
    assert confirm(client).url == reverse("recognise:desk")
    assert desks.of(client.session).confirmed


def test_one_question_a_page_with_a_way_back_and_nothing_chosen_beforehand(client, upload, chat):
    upload(client, chat(30))
    url, seen = reverse("history:confirm"), []
    answers = {"me": ["Ada"], "them": ["Rex"]}
    while url.startswith(reverse("history:confirm")):
        page = client.get(url).text
        seen.append(re.search(r"<h1[^>]*>(.*?)</h1>", page, re.DOTALL)[1].strip())
        assert " checked" not in page
        assert f"question {len(seen)} of 4" in page
        assert (f'href="{reverse("history:confirm")}?n={len(seen) - 1}"' in page) is (len(seen) > 1)
        url = client.post(url, answers).url
    assert seen == [
        "Which of these is you?",
        "Which is the other party?",
        "Is this the person you are getting away from?",
        "Did you ask them to stop writing to you?",
    ]


def test_going_back_shows_what_was_said(client, upload, confirm, chat):
    upload(client, chat(30))
    confirm(client, asked_to_stop="yes", stop_day="2025-03-14")
    for number, words in ((1, 'value="Ada" checked'), (3, 'value="yes" checked'), (4, 'value="2025-03-14"')):
        assert words in client.get(f"{reverse('history:confirm')}?n={number}").text


def test_no_question_can_be_jumped_over(client, upload, chat):
    upload(client, chat(30))
    assert "Which of these is you?" in client.get(reverse("history:confirm") + "?n=4").text
    answer = client.post(reverse("history:confirm") + "?n=4", {"asked_to_stop": "no"})
    assert answer.status_code == 422
    assert not desks.of(client.session).confirmed


def test_somebody_else_is_noted_as_that_and_not_asked_about_a_stop(ada, upload, confirm, chat, no_child):
    upload(ada, chat(30))
    confirm(ada, getting_away="proxy")
    assert desks.of(ada.session).asked_to_stop is None
    ada.post(reverse("history:keep"))
    jobs.run_here(Job.objects.get())
    rex = Person.objects.get(name="Rex")
    assert (rex.role, rex.writes_for_other) == ("third", True)
    assert identities.proxies() == {"Rex"}
    assert identities.others() == []


def test_unclear_dates_are_shown_both_ways(client, upload, line):
    unclear = line(0, "Ada", "hi").replace("14/03", "04/03") + line(1, "Rex", "hi").replace("14/03", "05/03")
    upload(client, unclear)
    url = client.post(reverse("history:confirm"), {"me": ["Ada"]}).url
    url = client.post(url, {"them": ["Rex"]}).url
    url = client.post(url, {}).url
    page = client.get(url).content.decode()
    assert "4 March 2025" in page
    assert "3 April 2025" in page
    assert client.post(url, {}).status_code == 422


def test_a_file_brought_in_before_is_not_asked_for_its_dates_again(ada, upload, confirm, bring):
    text = "04/03/2025, 08:00 - Ada: hi\n05/03/2025, 08:00 - Rex: hi\n"
    bring(text, dates=DateOrder.MDY)
    upload(ada, text)
    assert "You brought this file in before" in ada.get(reverse("history:confirm")).text
    confirm(ada, dates="dmy")
    assert desks.of(ada.session).dates is DateOrder.MDY


@pytest.mark.usefixtures("no_child")
def test_pictures_chosen_with_a_chat_are_kept_with_it(ada, vault, upload, confirm, line):
    text = line(0, "Ada", "IMG-1.jpg (file attached)") + line(1, "Rex", "IMG-2.jpg (file attached)")
    upload(ada, text, **{"IMG-1_dot_jpg": b"\xff\xd8 a picture"})
    assert [item.source.name for item in desks.of(ada.session).lying] == ["WhatsApp Chat with Rex.txt"]
    confirm(ada)
    ada.post(reverse("history:keep"))
    done = jobs.run_here(Job.objects.get())
    assert done.state == "done", (done.sentence, done.detail)
    first, second = (stored.message.attachments[0] for stored in stream.messages())
    assert not first.missing
    assert first.sha256 == hashlib.sha256(b"\xff\xd8 a picture").hexdigest()
    assert second.missing
    ((path, blob, size, digest),) = Source.objects.get().beside
    assert (path, size, digest) == ("IMG-1.jpg", 12, first.sha256)
    with vault.blobs.open(blob) as stream_:
        assert stream_.read() == b"\xff\xd8 a picture"


def test_pictures_put_away_leave_nothing(ada, vault, upload, line):
    upload(ada, line(0, "Ada", "IMG-1.jpg (file attached)"), **{"IMG-1_dot_jpg": b"\xff\xd8 a picture"})
    assert len(list(vault.blobs.incoming.iterdir())) == 2
    ada.post(reverse("history:put_away"))
    assert list(vault.blobs.incoming.iterdir()) == []


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


def _account(name):
    text = (Path(__file__).parents[2] / "readers" / "samples" / f"{name}.sql").read_text(encoding="utf-8")
    return made_of(text)


def test_whose_account_it_is_is_asked_first_and_only_where_it_is_one(client, upload):
    upload(client, _account("chat.db"), name="chat.db")
    page = client.get(reverse("history:confirm")).text
    assert "Is this your own account?" in page
    assert "+447700900001, ada@example.org" in page
    refused = client.post(reverse("history:confirm"), {"own_account": "no"})
    assert refused.status_code == 422
    assert "Only your own account" in refused.text
    assert client.post(f"{reverse('history:confirm')}?n=2", {"me": ["Me"]}).status_code == 422
    assert client.post(reverse("history:confirm"), {"own_account": "yes"}).url.endswith("?n=2")


def test_an_account_that_is_not_the_persons_is_refused_when_it_is_chosen(ada, upload):
    identities.settle(["Ada", "+44 7700 900002"], "me", "whatsapp")
    page = upload(ada, _account("chat.db"), name="chat.db")
    assert page.status_code == 422
    assert "none of the numbers and addresses noted as yours" in page.text
    assert desks.of(ada.session) is None


def test_an_account_with_the_persons_number_is_not_asked_about(ada, upload):
    identities.settle(["Ada", "07700 900001"], "me", "whatsapp")
    upload(ada, _account("chat.db"), name="chat.db")
    assert "Which of these is you?" in ada.get(reverse("history:confirm")).text


def test_an_account_looked_at_before_the_notebook_was_open_is_not_kept_in_it(client, vault, upload):
    from leeward.history import keeping

    upload(client, _account("chat.db"), name="chat.db")
    session = {"desk": desks.of(client.session)}
    session["desk"].confirmed = session["desk"].own_account = True
    identities.settle(["Ada", "+44 7700 900002"], "me", "whatsapp")
    assert keeping.keep(session, vault) == []
    assert "desk" not in session
    assert "none of the numbers" in keeping.refused(session)
    assert keeping.refused(session) == ""
