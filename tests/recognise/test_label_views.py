import re

from django.urls import reverse

from leeward.recognise import desk_look, screening
from leeward.recognise.models import Finding, LabelNote
from recognise.conftest import session_of


def counts_of(page):
    found = re.findall(r'<h3><a href="/r/[vt]/q/(\d+)/">.*?<b>(\d+)</b>', page, flags=re.DOTALL)
    return {int(number): int(count) for number, count in found}


def test_a_label_taken_off_leaves_the_counts_and_comes_back(ada, bring):
    bring()
    before = counts_of(ada.get(reverse("recognise:report")).content.decode())
    assert before[2] == 2
    ref = Finding.objects.filter(tactic="guilt_tripping").first().message_id
    url = reverse("recognise:label", args=["v", 2, ref])
    assert ada.post(url, {"answer": "is_not"}).status_code == 302
    page = ada.get(reverse("recognise:report")).content.decode()
    assert counts_of(page)[2] == 1
    assert "1 label changed by you" in page
    assert ada.get(reverse("recognise:quotes", args=["v", 2])).content.decode().count('class="quote"') == 1
    assert "you took the label off" in ada.get(url).content.decode()
    ada.post(url, {"answer": "back"})
    assert counts_of(ada.get(reverse("recognise:report")).content.decode()) == before
    assert LabelNote.objects.count() == 2
    assert Finding.objects.filter(tactic="guilt_tripping").count() == 2


def test_another_label_counts_there_instead(ada, bring):
    bring()
    ada.get(reverse("recognise:report"))
    ref = Finding.objects.filter(tactic="guilt_tripping").first().message_id
    ada.post(reverse("recognise:label", args=["v", 2, ref]), {"answer": "is_not", "other": "blame_shifting"})
    counts = counts_of(ada.get(reverse("recognise:report")).content.decode())
    assert (counts[2], counts[23]) == (1, 1)
    listed = ada.get(reverse("recognise:quotes", args=["v", 23])).content.decode()
    assert f'id="m23-{ref}"' in listed


def test_unsure_keeps_the_count_and_nothing_chosen_asks_again(ada, bring):
    bring()
    ada.get(reverse("recognise:report"))
    ref = Finding.objects.filter(tactic="guilt_tripping").first().message_id
    url = reverse("recognise:label", args=["v", 2, ref])
    assert "Choose one of the answers" in ada.post(url, {}).content.decode()
    ada.post(url, {"answer": "unsure"})
    assert counts_of(ada.get(reverse("recognise:report")).content.decode())[2] == 2


def test_a_danger_flag_stays_whatever_the_notes_say(ada, bring):
    bring([("Rex", "the knife, you are useless"), ("Ada", "no")])
    ada.get(reverse("recognise:report"))
    ref = Finding.objects.first().message_id
    ada.post(reverse("recognise:label", args=["v", 12, ref]), {"answer": "is_not"})
    page = ada.get(reverse("recognise:report")).content.decode()
    assert "One message speaks of harm" in page
    assert counts_of(page) == {}


def test_did_this_happen_is_kept_and_can_be_taken_back(ada, bring):
    bring()
    assert "Did this happen?" not in ada.get(reverse("recognise:report")).content.decode()
    own_page = reverse("recognise:quotes", args=["v", 3])
    assert ada.get(own_page).content.decode().count("Did this happen? ") == 0
    assert "Did this happen?</span>" in ada.get(own_page).content.decode()
    ref = Finding.objects.get(tactic="gaslighting").message_id
    url = reverse("recognise:answer", args=["v", 3, ref])
    response = ada.post(url, {"answer": "no"})
    assert response.url == f"{own_page}?p=1#m3-{ref}"
    assert "You said: 0 happened, 1 did not happen." in ada.get(own_page).content.decode()
    assert "1 did not happen" in ada.get("/r/").content.decode()
    ada.post(url, {"answer": "back"})
    assert "You said" not in ada.get(own_page).content.decode()
    assert ada.post(url, {"answer": "maybe"}).status_code == 404


def test_notes_of_the_desk_live_in_the_session_and_counts_follow(client, desk):
    before = counts_of(client.get(reverse("recognise:desk")).content.decode())
    url = reverse("recognise:label", args=["t", 2, 2])
    client.post(url, {"answer": "is_not", "other": "belittling"})
    after = counts_of(client.get(reverse("recognise:desk")).content.decode())
    assert (before[2], after[2], after[12]) == (2, 1, before[12] + 1)
    assert len(desk_look.held(session_of(client)).notes) == 1


def test_a_note_on_a_message_that_is_not_there_is_not_found(client, desk):
    client.get(reverse("recognise:desk"))
    assert client.post(reverse("recognise:label", args=["t", 2, 999]), {"answer": "is"}).status_code == 404


def test_a_new_look_follows_the_notes_again(ada, bring):
    bring()
    ada.get("/r/")
    ref = Finding.objects.filter(tactic="guilt_tripping").first().message_id
    ada.post(reverse("recognise:label", args=["v", 2, ref]), {"answer": "is_not"})
    screening.Screening.objects.update(stamp="old")
    assert counts_of(ada.get("/r/").content.decode())[2] == 1
