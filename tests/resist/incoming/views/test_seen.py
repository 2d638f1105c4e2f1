import re
from datetime import datetime

import pytest
from django.utils.html import strip_tags

from leeward.people.days import today
from leeward.people.models import Mode, Person, StopNotice
from leeward.resist.models import Received
from leeward.tactics.limits import LIMITS
from leeward.vault.registries import Way, way
from support.chats import bring_in

ASK = "can you pick Leo up on Friday at 5?"
TEXT = f"You are useless. {ASK} After everything I did for you."

pytestmark = pytest.mark.usefixtures("plain_reading")


def paste(browser, text=TEXT, said="none", **more):
    browser.post("/t/o/", {"said": said})
    browser.post("/t/", {"text": text, **more})
    return browser.get("/t/m/").text


def heard(page):
    return " ".join(strip_tags(page.split("<main")[1].split("</main")[0]).split())


def uncovered(page):
    """The page without what lies under a cover."""
    return heard(re.sub(r"<details class=\"veil.*?</details>", "", page, flags=re.DOTALL))


def test_the_first_useful_line(client):
    page = uncovered(paste(client))
    assert "18 words. One thing needs an answer: pick-up, Friday 6 March" in page
    assert "Two other sentences: pressure through guilt, put-downs. You can leave them closed." in page


def test_every_sentence_can_be_opened_and_stands_under_its_name(client):
    page = paste(client)
    for number in (1, 3):
        assert f'Read<span class="hidden-text"> sentence {number}</span>' in page
    assert 'Read<span class="hidden-text"> the whole sentence 2</span>' in page
    assert 'Read<span class="hidden-text"> the whole message</span>' in page
    assert "<b>Put-downs</b> <i>belittling</i> <i>likely</i>" in page
    assert "useless" not in uncovered(page)
    assert "everything I did" not in uncovered(page)
    assert ASK in uncovered(page), "the words that are needed are not covered"


def test_three_ways_and_the_one_button_is_no_answer(client):
    page = paste(client)
    main = page.split("<main")[1].split("</main")[0]
    buttons = re.findall(r"<(?:button|a) class=\"button\"[^>]*>(.*?)</", main)
    assert buttons == ["Keep it, no answer"]
    assert 'href="/t/m/e/"' in main


def test_show_everything_uncovers_all_of_it_and_only_then(client):
    paste(client)
    page = client.get("/t/m/e/").text
    assert "You are useless." in uncovered(page)
    assert "Cover it again" in page
    assert "Show everything" not in page


def test_all_limits_are_printed_where_names_are(client):
    page = heard(paste(client))
    assert all(line.replace("'", "&#x27;") in page for line in LIMITS)


@pytest.mark.parametrize("path", ["/t/m/", "/t/m/e/"])
def test_a_link_leads_to_what_cannot_be_seen_and_how_often_it_is_wrong(client, path):
    paste(client)
    assert f'href="{way(Way.UNSEEN)}"' in client.get(path).text


def test_danger_stands_first_covered_with_a_way_to_help(client):
    page = paste(client, f"{ASK} If you don't come home I will kill you.")
    main = page.split("<main")[1]
    assert main.index('class="care"') < main.index("In short")
    assert "Threat to kill" in uncovered(page)
    assert "I will kill" not in uncovered(page)
    assert "One thing asks for an answer" in page
    other = client.get("/t/").text
    assert "In the message you pasted: Threat to kill" in other
    assert "I will kill" not in other


def test_an_emergency_is_checked_another_way(client):
    page = uncovered(paste(client, "Finn had a seizure, you stupid cow."))
    assert "It may speak of somebody who needs help now: seizure." in page
    assert "Ring the school, the hospital or a relative you trust." in page
    assert "You need not contact them yourself." in page


def test_an_emergency_without_facts_too(client):
    page = uncovered(paste(client, "Call me NOW it's about your dog"))
    assert "You can find out another way." in page
    assert "The words alone cannot tell." in page


def test_a_paper_stands_on_top_and_no_date_is_worked_out(client):
    page = uncovered(paste(client, "the hearing is on 14 March you liar. After everything I did for you."))
    assert page.index("It may name a paper or a date of a court or an office") < page.index("words.")
    assert "A date may run. Get advice on it soon" in page
    assert "This notebook cannot." in page
    assert "Ask for the paper itself." in page
    assert "days left" not in page


def test_nothing_found_does_not_mean_that_all_is_well(client):
    page = heard(paste(client, "Hello you."))
    assert "Nothing that needs an answer was found." in page
    assert "That nothing was found does not mean that all is well." in page


def test_where_an_order_binds_there_is_no_way_to_an_answer(client):
    page = paste(client, said="binds")
    assert "Then an answer can break it, even one kind word or a sorry." in page
    assert "Short answer" not in page
    assert "Keep it, no answer" in page


def test_where_an_order_protects_the_message_may_be_what_it_forbids(client):
    page = paste(client, said="protects")
    assert "Then the message itself may be what it forbids." in page
    assert "tell your lawyer or the police" in page


def test_what_the_person_decided_stands_beside_it(ada, vault):
    rex = Person.objects.create(name="Rex", role="other")
    Mode.objects.create(person=rex, kind="limited", since=today(), reason="Children only, by email.")
    StopNotice.objects.create(person=rex, stated_at=datetime(2026, 1, 3, 9))
    page = uncovered(paste(ada))
    assert "Children only, by email." in page
    assert "You wrote on" in page
    assert "This came after you asked to stop on 3 January" in page


def test_a_long_message_comes_in_pages_and_none_is_lost(client):
    client.post("/t/", {"text": " ".join(f"Hi you {n}." for n in range(130))})
    numbers = []
    for number in (1, 2, 3):
        numbers += re.findall(r"<p class=\"head\">Sentence (\d+)", client.get("/t/m/", {"p": number}).text)
    assert numbers == [str(number) for number in range(1, 131)]
    assert "Page 3 of 3." in client.get("/t/m/?p=9").text


def test_without_a_message_the_box_is_shown(client):
    for path in ("/t/m/", "/t/m/e/", "/t/m/k/"):
        assert client.get(path)["Location"] == "/t/"
    assert client.post("/t/m/k/")["Location"] == "/t/"


def test_one_click_keeps_it(ada, vault):
    paste(ada, day="2026-03-02", clock="07:52", channel="email")
    answer = ada.post("/t/m/k/")
    kept = Received.objects.get()
    assert answer["Location"] == f"/t/k/{kept.pk}/?n=1"
    assert (kept.text, kept.came_at, kept.channel) == (TEXT, datetime(2026, 3, 2, 7, 52), "email")
    assert ada.get("/t/m/")["Location"] == "/t/", "nothing lies open any more"
    assert ada.post("/t/m/k/")["Location"] == "/t/", "a second click keeps nothing twice"
    assert Received.objects.count() == 1


def test_without_a_notebook_the_click_leads_to_its_door_and_back(client):
    paste(client)
    assert client.post("/t/m/k/")["Location"] == "/k/?to=%2Ft%2Fm%2Fk%2F&from=%2Ft%2Fm%2F"
    assert client.get("/t/m/k/")["Location"] == "/t/m/", "who turns back finds the message as it was"
    assert "useless" in client.get("/t/m/").text


def test_a_kept_message_that_is_laid_open_again_is_not_kept_twice(ada, vault):
    paste(ada)
    ada.post("/t/m/k/")
    kept = Received.objects.get()
    ada.post(f"/t/k/{kept.pk}/o/")
    page = ada.get("/t/m/").text
    assert "You kept this message." in page
    assert "No answer, I am done" in page
    assert "In the message you pasted" not in page
    ada.post("/t/m/k/")
    assert Received.objects.count() == 1


def test_the_same_words_kept_before_are_pointed_out(ada, vault):
    paste(ada)
    ada.post("/t/m/k/")
    assert "You kept the same words before." in paste(ada)


def test_the_session_ends_and_the_words_go(client):
    paste(client)
    client.post("/x/")
    client.post("/t/o/", {"said": "none"})
    assert client.get("/t/m/")["Location"] == "/t/"


CHAT = """\
03/03/2026, 18:40 - Rex: Fine. I'll pay the deposit for the trip on Friday.
04/03/2026, 08:10 - Rex: what time does the play start
04/03/2026, 08:30 - Ada: It starts at 6.30 in the hall.
"""


def bring(vault, text=CHAT):
    bring_in(vault, text)


def test_what_the_history_says_of_it_stands_on_the_page(vault, ada):
    bring(vault)
    page = paste(ada, "I never said I'd pay the deposit. What time is the play?", day="2026-03-09", clock="08:10")
    said = heard(page)
    assert "You answered this already" in said
    assert "On 4 March 2026 you wrote: “It starts at 6.30 in the hall”" in said
    assert "An earlier message on the same matter" in said
    assert "I'll pay the deposit" not in uncovered(page).replace("’", "'").split("From before")[1].split("closed")[0]
    assert 'href="/t/e/"' in page


def test_a_history_with_nothing_on_the_matter_adds_nothing(vault, ada):
    bring(vault)
    assert "From before" not in heard(paste(ada, "The bins go out on Monday."))


def test_where_somebody_may_need_help_the_emergency_number_is_the_main_button(client):
    client.post("/h/", {"country": "DE"})
    page = paste(client, "I will kill you.")
    care = page.split(">Please look at this first<")[1].split("</section>")[0]
    assert care.index("In danger now: 1") < care.index("Call ")
    assert re.search(r'class="button" href="tel:1\d\d"', care)


def test_what_is_not_english_says_so(client):
    said = heard(paste(client, "Je viens chercher les enfants vendredi soir, le juge a dit oui."))
    assert "This does not look like English" in said
    assert "You can leave" not in said


def test_hundreds_of_equal_lines_are_folded_and_their_number_is_true(client):
    page = paste(client, "You are useless.\n" * 215 + "can you answer me?\n" * 3)
    for path in ("/t/m/", "/t/m/e/"):
        page = client.get(path).text
        folded = re.findall(r"The same, (\d+) times more", page)
        assert {"214", "213"} & set(folded), "the words a name rests on may end before the last line"
        assert page.split("The whole message")[0].count("You are useless.") == 215, "all of them can be opened"
        assert "You are useless." not in uncovered(page) or path == "/t/m/e/"
    assert "218 sentences" in heard(page)
    assert 'data-number="216"' in page, "a sentence keeps its own number"
