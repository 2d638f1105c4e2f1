import re

import pytest
from django.urls import reverse

from leeward.recognise import desk_look, looks, screening
from leeward.recognise.models import Finding, Screening
from leeward.vault import jobs
from leeward.vault.models import Job
from recognise.cast import FOREIGN
from recognise.conftest import SAID, session_of
from support import waiting

FORBIDDEN = re.compile(
    r"\b(?:safe|safely|clean|all clear|narcissis\w*|he|she|his|him|her|hers|abuser|liar|lie|lies|toxic|score|verdict)\b",
    re.IGNORECASE,
)
TELLING = re.compile(r"abuse|report|tactic|gaslight|leave|chat|threat|partner", re.IGNORECASE)


def words_of(response):
    """What a person reads: no tags, no addresses."""
    page = response.content.decode()
    main = re.sub(r"<(script|style|head).*?</\1>", " ", page, flags=re.DOTALL)
    return re.sub(r"<[^>]+>", " ", main)


@pytest.fixture
def places(client, desk):
    return {name: reverse(f"recognise:{name}", args=["t", *more]) for name, more in {
        "dangers": [], "printed": [], "quotes": [2], "label": [2, 2], "stop": [], "own": [],
    }.items()} | {"desk": reverse("recognise:desk"), "words": reverse("recognise:words")}  # fmt: skip


def test_without_anything_the_page_says_where_to_begin(client):
    response = client.get(reverse("recognise:desk"))
    assert "nothing to look at yet" in words_of(response)


def test_the_report_of_the_desk(client, desk):
    response = client.get(reverse("recognise:desk"))
    text = words_of(response)
    assert "Messages with Rex, 14 March 2026" in text
    assert "One message speaks of harm" in text
    assert "4 of 6 messages with words from Rex carry" in re.sub(r"\s+", " ", text)
    assert "Was this your request to stop?" in text


def test_danger_stands_before_every_count_and_every_quote(client, desk):
    page = client.get(reverse("recognise:desk")).content.decode()
    assert page.index('class="care"') < page.index('class="counts"') < page.index('class="quote"')


def test_every_quote_is_covered_and_the_cover_does_not_hold_its_words(client, desk):
    page = client.get(reverse("recognise:desk")).content.decode()
    assert '<details class="veil" open' not in page
    for summary in re.findall(r"<summary>.*?</summary>", page, flags=re.DOTALL):
        assert "ungrateful" not in summary
    outside = re.sub(r"<details.*?</details>", "", page, flags=re.DOTALL)
    assert not any(words in outside for words in ("ungrateful", "you dreamt it", "my queen", "nobody will have you"))


def test_words_of_a_message_are_escaped(client, desk):
    page = client.get(reverse("recognise:desk")).content.decode()
    assert "&lt;b&gt;" in page
    assert "<b> " not in page


def test_no_page_says_a_forbidden_word_or_has_a_telling_address(client, places):
    for name, url in places.items():
        response = client.get(url)
        assert response.status_code == 200, name
        assert not FORBIDDEN.findall(words_of(response)), name
        title = re.search(r"<title>(.*?)</title>", response.content.decode()).group(1)
        assert not TELLING.search(title + url), name
        assert " style=" not in response.content.decode()


def test_nothing_found_never_reads_as_all_is_well(client, lay):
    lay(client, [("Rex", "good morning"), ("Ada", "hello"), ("Rex", "see you at five")])
    text = re.sub(r"\s+", " ", words_of(client.get(reverse("recognise:desk"))))
    assert "That does not mean that nothing is wrong" in text
    assert "That says nothing about danger" in text
    assert not FORBIDDEN.findall(text)


def test_all_messages_of_a_tactic_twenty_a_page(client, lay):
    lay(client, [("Rex", f"ungrateful {n}") for n in range(45)])
    url = reverse("recognise:quotes", args=["t", 2])
    pages = [client.get(url, {"p": page}).content.decode() for page in ("1", "2", "3", "99", "x")]
    assert [page.count('class="quote"') for page in pages] == [20, 20, 5, 5, 20]
    assert "45 of 45 messages" in pages[0]


def test_a_number_that_is_no_tactic_and_a_report_that_is_gone_are_not_found(client, desk):
    assert client.get(reverse("recognise:quotes", args=["t", 99])).status_code == 404
    assert client.get(reverse("recognise:quotes", args=["v", 2])).status_code == 404


def test_the_page_for_paper_holds_words_only_when_asked(client, desk):
    url = reverse("recognise:printed", args=["t"])
    page = client.get(url).content.decode()
    assert "ungrateful" not in page
    assert "What this cannot tell" in page
    assert "ungrateful" in client.get(url, {"w": "1"}).content.decode()


def test_a_long_look_shows_how_far_it_is_and_can_be_stopped(client, desk, monkeypatch):
    from recognise.cast import PlainWords

    class Slow(PlainWords):
        def screen(self, lines, setting):
            for screened in super().screen(lines, setting):
                import time

                time.sleep(0.05)
                yield screened

    monkeypatch.setattr("leeward.recognise.building.default", Slow)
    monkeypatch.setattr(desk_look, "_WAIT", 0.01)
    monkeypatch.setattr("leeward.recognise.building._TOLD_EVERY", 1)
    response = client.get(reverse("recognise:desk"))
    assert response.headers["Refresh"] == "2"
    assert "Reading the messages" in words_of(response)
    response = client.post(reverse("recognise:end", args=["t"]))
    desk_look.held(session_of(client))._thread.join(5)
    assert desk_look.held(session_of(client)).report is None
    monkeypatch.setattr(desk_look, "_WAIT", 5)
    assert "One message speaks of harm" in words_of(client.get(reverse("recognise:desk")))


def test_a_file_that_cannot_be_read_gives_one_sentence(client, desk, monkeypatch):
    def broken(self):
        raise RuntimeError("useless words of a message")

    monkeypatch.setattr("leeward.history.desk.Desk.reading", broken)
    text = words_of(client.get(reverse("recognise:desk")))
    assert "The summary could not be made" in text
    assert "useless" not in text


def test_another_browser_sees_nothing_of_it(client, desk):
    from django.test import Client

    client.get(reverse("recognise:desk"))
    otto = Client(SERVER_NAME="127.0.0.1")
    assert "nothing to look at yet" in words_of(otto.get(reverse("recognise:desk")))
    assert otto.get(reverse("recognise:quotes", args=["t", 2])).status_code == 404


def test_the_report_of_the_vault_is_made_once_and_kept(ada, bring):
    bring()
    text = re.sub(r"\s+", " ", words_of(ada.get(reverse("recognise:report"))))
    assert "4 of 6 messages with words from Rex carry" in text
    assert Finding.objects.count() == 5
    first = screening.newest().pk
    ada.get(reverse("recognise:report"))
    assert screening.newest().pk == first


def test_new_messages_make_it_anew(ada, bring):
    bring()
    ada.get(reverse("recognise:report"))
    bring([*SAID, ("Rex", "useless as ever")], "newer.txt")
    text = re.sub(r"\s+", " ", words_of(ada.get(reverse("recognise:report"))))
    assert "5 of 7 messages with words from Rex carry" in text
    assert Screening.objects.count() == 1


def test_every_vault_page_opens_and_says_no_forbidden_word(ada, bring):
    bring()
    ada.get(reverse("recognise:report"))
    ref = Finding.objects.first().message_id
    for name, more in {"dangers": [], "printed": [], "quotes": [2], "label": [2, ref], "stop": [], "own": []}.items():
        response = ada.get(reverse(f"recognise:{name}", args=["v", *more]))
        assert response.status_code == 200, name
        assert not FORBIDDEN.findall(words_of(response)), name


def test_quotes_of_the_vault_lead_to_their_place(ada, bring):
    bring()
    page = ada.get(reverse("recognise:report")).content.decode()
    places = set(re.findall(r'href="(/m/a/\d+/)"', page))
    assert places
    assert all(ada.get(place).status_code in {200, 302} for place in places)


def test_a_long_history_is_looked_at_by_a_job(ada, bring, monkeypatch):
    bring()
    monkeypatch.setattr(screening, "INLINE", 3)
    monkeypatch.setattr("leeward.vault.children.kick", lambda vault: None)
    response = ada.get(reverse("recognise:report"))
    assert response.headers["Refresh"] == "2"
    job = Job.objects.get(kind=looks.KIND)
    assert jobs.run_here(job).state == jobs.State.DONE
    assert "One message speaks of harm" in words_of(ada.get(reverse("recognise:report")))
    assert Job.objects.filter(kind=looks.KIND).count() == 1


def test_a_kept_report_of_another_shape_is_made_anew(ada, bring):
    bring()
    ada.get(reverse("recognise:report"))
    Screening.objects.update(report={"shape": 99})
    assert "One message speaks of harm" in words_of(ada.get(reverse("recognise:report")))


def test_keeping_is_offered_on_the_desk_but_not_for_the_made_up_chat(client, desk):
    page = client.get(reverse("recognise:desk")).content.decode()
    assert 'action="/m/k/"' in page
    desk.sample = True
    page = client.get(reverse("recognise:desk")).content.decode()
    assert 'action="/m/k/"' not in page
    assert "A made-up chat" in page


def test_the_sample_with_the_real_detector(client, real_detector):
    client.get(reverse("history:sample"))
    held = waiting.until(lambda: client.get(reverse("recognise:desk")).context.get("report"), 120)  # as a browser does
    assert held
    response = client.get(reverse("recognise:desk"))
    text = re.sub(r"\s+", " ", words_of(response))
    assert "speak of harm" in text
    assert "more patterns, each in" in text
    response.content = re.sub(r"<details class=\"veil.*?</details>", "", response.content.decode(), flags=re.DOTALL)
    assert not FORBIDDEN.findall(words_of(response))


@pytest.mark.parametrize("where", ["v", "t"])
def test_numbers_lead_to_their_messages(ada, client, bring, desk, where):
    browser, front = (ada, "/r/") if where == "v" else (client, reverse("recognise:desk"))
    if where == "v":
        bring()
    page = browser.get(front).content.decode()
    led = sorted(set(re.findall(rf"/r/{where}/m/(\d)/", page)))
    assert {"1", "3", "4"} <= set(led)
    for number in led:
        listed = browser.get(reverse("recognise:behind", args=[where, number]))
        assert listed.status_code == 200
        assert not FORBIDDEN.findall(words_of(listed))
        count = int(re.search(r"(\d+) messages? ", words_of(listed)).group(1))
        assert listed.content.decode().count('class="quote"') == count > 0
    after = browser.get(reverse("recognise:behind", args=[where, 4])).content.decode()
    assert after.index("my queen") < after.index("ungrateful again")
    assert browser.get(reverse("recognise:behind", args=[where, 99])).status_code == 404


def test_only_three_patterns_are_quoted_on_the_report_and_the_unsure_ask_on_their_own_page(client, lay):
    lay(client, [("Rex", words) for words in ("ungrateful", "useless", "my queen", "ANSWER ME", "you dreamt it")])
    page = client.get(reverse("recognise:desk")).content.decode()
    quotes = page.partition("The words themselves")[2]
    assert quotes.count('class="quote"') == 3
    assert "Only you can say" in quotes
    assert "Did this happen?" not in page


def test_a_number_too_large_for_any_message_is_not_found(ada, bring):
    bring()
    ada.get("/r/")
    assert ada.get(f"/r/v/l/2/{10**30}/").status_code == 404
    assert ada.get(f"/r/v/l/2/{10**14}/").status_code == 404


@pytest.mark.parametrize("others", [["useless"], ["see you at five"]])
def test_messages_in_another_language_are_counted_on_the_page_and_on_paper(client, lay, others):
    lay(client, [("Rex", FOREIGN), *(("Rex", words) for words in others), ("Ada", "ok")])
    for address in (reverse("recognise:desk"), reverse("recognise:printed", args=["t"])):
        text = " ".join(words_of(client.get(address)).split())
        assert "1 of 2 messages with words from Rex is not in English as far as can be told" in text


def test_without_such_a_message_nothing_is_said_of_language(client, desk):
    assert "is not in English" not in words_of(client.get(reverse("recognise:desk")))
