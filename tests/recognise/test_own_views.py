from datetime import datetime

from django.urls import reverse

from leeward.people import identities
from leeward.people.models import Person, StopNotice
from leeward.recognise.models import Reflection
from leeward.words.tactics import Danger, Quote
from recognise.conftest import session_of


def test_a_stop_is_only_counted_from_when_the_person_says_so(ada, bring):
    bring()
    assert "may be your request to stop" in ada.get("/r/").content.decode()
    page = ada.get(reverse("recognise:stop", args=["v"])).content.decode()
    assert 'value="2026-03-15T12:00:00"' in page
    ada.post(reverse("recognise:stop", args=["v"]), {"when": "2026-03-15T12:00:00"})
    notice = StopNotice.objects.get()
    assert (notice.person, notice.stated_at) == (identities.others()[0], datetime(2026, 3, 15, 12))
    assert (notice.quote, notice.channel) == ("Please do not contact me again.", "whatsapp")
    page = ada.get("/r/").content.decode()
    assert "After you asked for no contact" in page
    assert "15 March: you asked for no contact" in page


def test_a_stop_on_the_desk_is_kept_on_the_desk(client, desk):
    client.get(reverse("recognise:desk"))
    client.post(reverse("recognise:stop", args=["t"]), {"when": "2026-03-15 12:00"})
    assert (desk.stop_at, desk.asked_to_stop) == (datetime(2026, 3, 15, 12), True)
    assert "After you asked for no contact" in client.get(reverse("recognise:desk")).content.decode()


def test_a_time_that_is_none_asks_again(client, desk):
    client.get(reverse("recognise:desk"))
    page = client.post(reverse("recognise:stop", args=["t"]), {"when": "last spring"}).content.decode()
    assert "This is not a day and time" in page
    assert desk.stop_at is None


def test_own_messages_are_looked_at_only_when_asked(client, desk, monkeypatch):
    asked = []

    def danger(text):
        asked.append(text)
        return (Danger("threat_of_harm", Quote(text[:3], 0, 3), "d"),) if "five" in text else ()

    monkeypatch.setattr("leeward.recognise.own.own_danger", danger)
    client.get(reverse("recognise:desk"))
    url = reverse("recognise:own", args=["t"])
    page = client.get(url).content.decode()
    assert asked == []
    assert "defending yourself is not the same" in page
    page = client.post(url).content.decode()
    assert asked == ["see you at five", "Please do not contact me again."]
    assert "1 message you may want to read again" in page
    assert "Are you worried about how you act?" in page


def test_none_of_ones_own_says_nothing_either_way(ada, bring):
    bring([("Rex", "useless"), ("Ada", "good morning")])
    ada.get("/r/")
    page = ada.post(reverse("recognise:own", args=["v"])).content.decode()
    assert "That says nothing either way" in page
    assert "worried" not in page


def test_own_words_are_added_never_changed(ada):
    url = reverse("recognise:words")
    ada.post(url, {"saw": "what I saw first", "not_again": "", "why_left": ""})
    ada.post(url, {"saw": "what I saw later", "not_again": "this", "why_left": ""})
    ada.post(url, {"saw": "what I saw later", "not_again": "this", "why_left": ""})
    assert [row.saw for row in Reflection.objects.all()] == ["what I saw later", "what I saw first"]
    page = ada.get(url).content.decode()
    assert "what I saw later" in page
    assert "1 earlier version" in page


def test_empty_words_are_no_version(ada):
    ada.post(reverse("recognise:words"), {"saw": "  ", "not_again": "", "why_left": ""})
    assert Reflection.objects.count() == 0


def test_without_a_vault_own_words_stay_in_the_session(client):
    url = reverse("recognise:words")
    client.post(url, {"saw": "only here", "not_again": "", "why_left": ""})
    page = client.get(url).content.decode()
    assert "only here" in page
    assert "Not kept yet" in page
    assert session_of(client)["own_words"][0].saw == "only here"


def test_with_several_others_the_person_says_whom_they_asked(ada, bring):
    bring()
    bring([("Rex2", "useless"), ("Ada", "no")], "WhatsApp Chat with Rex2.txt", "Rex2")
    second = Person.objects.get(name="Rex2")
    ada.get("/r/")
    url = reverse("recognise:stop", args=["v"])
    assert "Whom did you ask?" in ada.get(url).content.decode()
    page = ada.post(url, {"said": "2026-03-15T12:00:00"}).content.decode()
    assert "Choose whom you asked" in page
    assert StopNotice.objects.count() == 0
    ada.post(url, {"said": "2026-03-15T12:00:00", "whom": [second.pk]})
    assert StopNotice.objects.get().person == second


def test_a_corrected_day_takes_the_place_of_the_one_before(ada, bring):
    bring()
    ada.get("/r/")
    url = reverse("recognise:stop", args=["v"])
    ada.post(url, {"when": "2026-03-14 12:00"})
    ada.post(url, {"when": "2026-03-15"})
    standing = identities.stop_notice(identities.others()[0])
    assert (standing.stated_at, standing.day_only) == (datetime(2026, 3, 15, 23, 59, 59), True)
    assert StopNotice.objects.count() == 2
