from django.test import RequestFactory

from leeward.recognise import carrying, entries, looks
from leeward.vault import jobs
from leeward.vault.registries import carry_over, danger_panels, start_lines
from recognise.conftest import SAID, session_of


def request_of(client, vault=None):
    request = RequestFactory().get("/")
    request.session, request.vault = session_of(client), vault
    return request


def test_everything_is_registered_when_the_program_starts():
    assert looks.KIND in jobs.handlers
    assert entries.dangers in danger_panels
    assert entries.lines in start_lines
    assert carrying.carry_over in carry_over


def test_without_a_look_there_is_nothing_to_show(client):
    assert entries.dangers(request_of(client)) == ()
    assert entries.lines(request_of(client)) == ()


def test_dangers_of_the_desk_stand_on_every_page(client, desk):
    client.get("/r/t/")
    (item,) = entries.dangers(request_of(client))
    assert (item.label, item.url) == ("Threat to kill", "/r/t/d/")
    assert "Threat to kill" in client.get("/r/w/").content.decode()


def test_dangers_of_the_made_up_chat_say_that_it_is_made_up(client, desk):
    client.get("/r/t/")
    desk.sample = True
    (item,) = entries.dangers(request_of(client))
    assert item.label == "In the made-up chat: Threat to kill"


def test_dangers_of_the_vault_the_newest_of_each_flag_and_the_way_to_the_rest(ada, vault, bring):
    bring([*SAID, ("Rex", "the knife"), ("Rex", "the knife again"), ("Rex", "the knife at last")])
    ada.get("/r/")
    items = entries.dangers(request_of(ada, vault))
    assert [item.label for item in items] == ["A weapon is mentioned", "Threat to kill", "2 more"]
    assert [bool(item.advice) for item in items] == [True, True, False]
    assert items[0].when > items[1].when


def test_the_start_page_leads_to_the_report_and_says_when_something_is_new(ada, vault, bring):
    bring()
    request = request_of(ada, vault)
    assert [(line.url, line.detail) for line in entries.lines(request)] == [("/r/", "")]
    ada.get("/r/")
    bring([*SAID, ("Rex", "more")], "newer.txt")
    assert entries.lines(request)[0].detail == "Something is new since it was made."
