import re

from django.urls import reverse

from leeward.history.models import Conversation


def test_without_a_vault_nothing_is_listed(client):
    page = client.get(reverse("history:overview")).content.decode()
    assert "without keeping anything" in page


def test_threads_and_files_are_listed(ada, bring, chat):
    bring(chat(30))
    page = ada.get(reverse("history:overview")).content.decode()
    assert "30 messages" in page
    assert "WhatsApp Chat with Rex.txt" in page


def test_every_text_stands_only_inside_a_closed_cover(ada, bring, chat):
    bring(chat(10))
    page = ada.get(reverse("history:thread", args=[Conversation.objects.get().pk])).content.decode()
    assert page.count("message number") == 10
    assert "open>" not in page.split("<main")[1]
    uncovered = re.sub(r'<details class="veil[^>]*>.*?</details>', "", page, flags=re.DOTALL)
    assert "message number" not in uncovered
    for summary in re.findall(r"<summary>.*?</summary>", page, flags=re.DOTALL):
        assert "message number" not in summary


def test_both_ways_by_day_and_around_a_message(ada, bring, chat):
    bring(chat(300))
    url = reverse("history:thread", args=[Conversation.objects.get().pk])
    first = ada.get(url).content.decode()
    assert "Later" in first
    assert "Earlier" not in first
    assert "number 45 " in ada.get(url, {"a": 40}).content.decode()
    assert "number 38 " in ada.get(url, {"b": 40}).content.decode()
    assert "Saturday 15 March 2025" in ada.get(url, {"day": "2025-03-15"}).content.decode()
    marked = ada.get(reverse("history:message", args=[200]))
    assert marked.url == f"{url}?at=200#m200"
    assert "In the file WhatsApp Chat with Rex.txt: line 200." in ada.get(marked.url).content.decode()


def test_odd_questions_show_a_page_all_the_same(ada, bring, chat):
    bring(chat(3))
    url = reverse("history:thread", args=[Conversation.objects.get().pk])
    for odd in ({"at": "x"}, {"a": "9" * 99}, {"day": "32.13.x"}, {"b": "-1"}):
        assert ada.get(url, odd).status_code == 200
    assert ada.get(reverse("history:thread", args=[99])).status_code == 404
    assert ada.get(reverse("history:message", args=[99])).status_code == 404


def test_words_of_a_message_are_never_markup(ada, bring, line):
    bring(line(0, "Rex", "<script>alert(1)</script>"), me=())
    page = ada.get(reverse("history:thread", args=[Conversation.objects.get().pk])).content.decode()
    assert "<script>alert" not in page


def test_another_vault_sees_nothing(bring, chat, open_another, browser_of):
    bring(chat(3))
    otto = browser_of(open_another())
    assert "Rex" not in otto.get(reverse("history:overview")).content.decode()
    assert otto.get(reverse("history:thread", args=[1])).status_code == 404
    assert otto.get(reverse("history:receipt", args=[1])).status_code == 404


def test_a_message_in_its_place_shows_the_lines_of_the_file_covered(ada, bring, chat):
    receipt = bring(chat(30))
    url = ada.get(reverse("history:message", args=[17])).url
    page = ada.get(url.partition("#")[0]).text
    assert "14/03/2025, 09:52 - Rex: message number 16" in page
    assert page.index("<details") < page.index("14/03/2025, 09:52 - Rex")
    assert receipt.source.sha256[:4] + " " + receipt.source.sha256[4:8] in page
    assert "14/03/2025, 09:59" not in page, "no other line"
    assert "SHA-256" not in ada.get(url.partition("?")[0]).text
