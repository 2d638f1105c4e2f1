"""One item: keeping, leaving out, reminders, removing for good."""

import re
from datetime import timedelta

import pytest

from leeward.people.days import today
from leeward.plan import adding, finding
from leeward.plan.choices import State
from leeward.plan.models import Item


def main_of(response):
    assert response.status_code == 200
    return response.content.decode().split("<main")[1].split("</main>")[0]


@pytest.fixture
def own(vault):
    return adding.add_own("now", "Feed the cat")


def test_looking_at_an_item_touches_nothing(ada, ref, first):
    assert first.said.text in main_of(ada.get(f"/g/i/{ref}/"))
    assert not Item.objects.exists()


def test_keeping_without_a_change_touches_nothing(ada, ref):
    assert (
        ada.post(f"/g/i/{ref}/", {"state": "todo", "note": "", "text": "", "due": "", "helper": ""}).status_code == 302
    )
    assert not Item.objects.exists()


def test_keeping_what_was_said(ada, ref, mira):
    given = {"state": "doing", "note": "on Sunday", "text": "", "due": "2027-02-03", "helper": mira.pk}
    assert ada.post(f"/g/i/{ref}/", given).url == f"/g/p/now/#i{ref}"
    row = Item.objects.get()
    assert (row.state, row.note, str(row.due), row.helper) == ("doing", "on Sunday", "2027-02-03", mira)


def test_a_wrong_day_keeps_what_was_typed(ada, ref):
    page = main_of(ada.post(f"/g/i/{ref}/", {"state": "doing", "note": "on Sunday", "due": "soon"}))
    assert "Write the day as a date" in page
    assert "on Sunday" in page
    assert 'value="doing"' in page.split("checked")[0].rsplit("<input", 1)[1]
    assert not Item.objects.exists()


def shown_in(page):
    return re.search(r'name="shown" value="([0-9a-f]*)"', page)[1]


def test_a_note_written_in_another_window_is_not_written_over(ada, ref):
    first = shown_in(main_of(ada.get(f"/g/i/{ref}/")))
    ada.post(f"/g/i/{ref}/", {"state": "doing", "note": "Mira knows", "shown": first})
    page = main_of(ada.post(f"/g/i/{ref}/", {"state": "doing", "note": "ask the school", "shown": first}))
    assert "In another window this note became: “Mira knows”" in page
    assert ">ask the school</textarea>" in page.replace("\n", "")
    assert Item.objects.get().note == "Mira knows"
    both = {"state": "doing", "note": "Mira knows; ask the school", "shown": shown_in(page)}
    assert ada.post(f"/g/i/{ref}/", both).status_code == 302
    assert Item.objects.get().note == "Mira knows; ask the school"


def test_the_same_note_from_two_windows_asks_nothing(ada, ref):
    first = shown_in(main_of(ada.get(f"/g/i/{ref}/")))
    for state in ("doing", "done"):
        given = {"state": state, "note": "Mira knows", "shown": first}
        assert ada.post(f"/g/i/{ref}/", given).status_code == 302
    assert Item.objects.get().state == "done"


def test_leaving_out_and_bringing_back(ada, ref):
    ada.post(f"/g/i/{ref}/v/")
    assert finding.find(ref).line.state == State.NOT_MINE
    assert "Bring it back" in main_of(ada.get(f"/g/i/{ref}/"))
    ada.post(f"/g/i/{ref}/v/", {"back": "1"})
    assert finding.find(ref).line.state == State.TODO
    assert ada.get(f"/g/i/{ref}/v/").status_code == 405


def test_an_own_item_is_removed_after_a_page_that_says_so(ada, own):
    page = main_of(ada.get(f"/g/i/{own.pk}/x/"))
    assert "cannot be brought back" in page
    assert Item.objects.exists()
    assert ada.post(f"/g/i/{own.pk}/x/").url == "/g/p/now/"
    assert not Item.objects.exists()


def test_an_item_of_the_library_is_never_removed(ada, ref):
    ada.post(f"/g/i/{ref}/", {"state": "done"})
    assert ada.post(f"/g/i/{ref}/x/").url == f"/g/i/{ref}/"
    assert "Remove it for good" not in main_of(ada.get(f"/g/i/{ref}/"))
    assert Item.objects.exists()


def test_a_reminder_shows_first_all_that_will_be_seen(ada, own):
    page = main_of(ada.get(f"/g/i/{own.pk}/m/"))
    card = page.split('class="card"')[1].split("</div>")[0]
    assert card == "><p>Reminder</p>"
    assert Item.objects.get().remind_on is None


def test_a_reminder_on_the_start_page_is_one_word(ada, own):
    ada.post(f"/g/i/{own.pk}/m/", {"on": str(today() + timedelta(days=1))})
    assert "Reminder" not in main_of(ada.get("/"))
    ada.post(f"/g/i/{own.pk}/m/", {"on": str(today())})
    page = main_of(ada.get("/"))
    assert "Reminder" in page
    assert f'href="/g/i/{own.pk}/"' in page
    assert "cat" not in page
    assert "You wanted to be reminded of this" in main_of(ada.get(f"/g/i/{own.pk}/"))
    ada.post(f"/g/i/{own.pk}/m/", {"off": "1"})
    assert "Reminder" not in main_of(ada.get("/"))


def test_a_reminder_without_a_day_is_said(ada, own):
    assert "Choose the day." in main_of(ada.post(f"/g/i/{own.pk}/m/", {"on": ""}))
    assert Item.objects.get().remind_on is None


def test_the_calendar_file_is_shown_before_it_is_made(ada, own):
    assert ada.get(f"/g/i/{own.pk}/m/c/").url == f"/g/i/{own.pk}/m/"
    ada.post(f"/g/i/{own.pk}/m/", {"on": "2027-03-04"})
    page = main_of(ada.get(f"/g/i/{own.pk}/m/c/"))
    assert "Thursday 4 March 2027" in page
    assert "If your calendar is shared" in page
    file = ada.post(f"/g/i/{own.pk}/m/c/")
    assert file["Content-Disposition"] == 'attachment; filename="day.ics"'
    assert file["Content-Type"] == "text/calendar"
    assert b"SUMMARY:Reminder\r\n" in file.content
    assert b"cat" not in file.content


@pytest.mark.parametrize("rest", ["", "a/", "m/", "m/c/", "x/"])
def test_what_is_gone_or_was_never_there(ada, rest):
    assert ada.get(f"/g/i/999/{rest}").status_code == 404
    assert ada.get(f"/g/i/nothing/{rest}").status_code == 404


@pytest.mark.parametrize("rest", ["", "a/", "v/", "m/", "m/c/", "x/"])
def test_without_a_vault_nothing_is_shown_or_done(client, own, rest):
    assert client.post(f"/g/i/{own.pk}/{rest}", {"off": "1"}).url == "/o/"
    assert Item.objects.filter(pk=own.pk, state="todo").exists()


def test_otto_cannot_reach_adas_item(own, open_another, browser_of):
    otto = browser_of(open_another())
    assert otto.get(f"/g/i/{own.pk}/").status_code == 404
    assert otto.post(f"/g/i/{own.pk}/x/").status_code == 404
