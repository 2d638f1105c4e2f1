import re
from datetime import UTC, datetime, timedelta

import pytest
from django.utils.html import escape

from leeward.people.days import today
from leeward.people.models import Mode
from leeward.plan.models import Place
from leeward.resist.models import Draft

PAGE = "/t/s/0/"
TEXT = "Friday works. You always do that. I pay, as if you ever paid."


def seen(answer):
    return re.sub(r"\s+", " ", answer.text.split("<main")[1])


def test_the_words_are_looked_at_sentence_by_sentence_with_exact_marks(client, lay, noted):
    lay(client, draft=TEXT)
    page = seen(client.get(PAGE))
    assert "<mark>You always do that.</mark>" in page
    assert "I pay, <mark>as if you ever paid</mark>" in page
    assert "It invites a reply." in page
    assert "2 sentences have a mark" in page
    assert "To answer: pick-up, “Friday at 5”." in page


def test_exact_words_are_escaped(client, lay, noted):
    noted["<b>You</b> always"] = ""
    lay(client, draft="<b>You</b> always. </textarea><script>x</script>")
    page = client.get(PAGE).text
    assert f"<mark>{escape('<b>You</b> always')}</mark>" in page
    assert "<script>x" not in page
    assert "<b>You</b>" not in page


def test_a_post_keeps_the_words_and_leads_back(client, lay, noted):
    pasted = lay(client)
    answer = client.post(PAGE, {"text": "Friday\r\nworks.", "look": "1"})
    assert answer.url == "/t/s/0/#looked"
    assert pasted.draft == "Friday\nworks."


def test_calmer_words_stand_in_their_place_by_a_post_alone(client, lay, noted):
    pasted = lay(client, draft=TEXT)
    page = client.get(PAGE).text
    (place,) = re.findall(r'name="use" value="([^"]+)"', page)
    assert "Use these words" in page
    client.post(PAGE, {"text": TEXT, "use": place})
    assert pasted.draft == "Friday works. You always do that. I pay, on Friday."


def test_a_sentence_is_left_out(client, lay, noted):
    pasted = lay(client, draft=TEXT)
    place = re.findall(r'name="out" value="([^"]+)"', client.get(PAGE).text)[0]
    client.post(PAGE, {"text": TEXT, "out": place})
    assert pasted.draft == "Friday works. I pay, as if you ever paid."


def test_words_that_were_changed_meanwhile_are_kept_and_told(client, lay, noted):
    pasted = lay(client, draft=TEXT)
    answer = client.post(PAGE, {"text": "Other words.", "use": "argues-14-33"})
    assert answer.status_code == 422
    assert "The words have changed" in answer.text
    assert pasted.draft == "Other words."


def test_marks_that_are_left_are_named_and_nothing_is_copied(client, lay, noted):
    pasted = lay(client, draft="I come back to you by [day] at [time].")
    page = seen(client.get(PAGE))
    assert "Fill in 2 marks first" in page
    assert "Copy the words" not in page
    assert "I sent it myself" not in page
    client.post(PAGE, {"text": pasted.draft, "fill": "1", "m0": "Monday", "m1": "5 pm"})
    assert pasted.draft == "I come back to you by Monday at 5 pm."
    assert "Copy the words" in client.get(PAGE).text


def test_the_last_question_comes_before_copying(client, lay, noted):
    lay(client, draft="Friday works.")
    page = seen(client.get(PAGE))
    assert page.index("if a judge read this?") < page.index("Copy the words")
    assert "lies in the clipboard" in page
    assert "Nothing is sent from here" in page


def test_with_threats_this_page_does_not_help_calmly(client, lay):
    lay(client, draft="Friday works. I will kill you.")
    session = client.session
    session["country"] = "GB-ENG"
    session.save()
    page = seen(client.get(PAGE))
    assert "This page does not help with words that can be read as a threat." in page
    assert "You know what you meant." in page
    assert "Are you worried about how you act?" in page
    assert "0808 802 4040" in page
    for nothing in ("Use these words", "Copy the words", "I sent it myself"):
        assert nothing not in page
    assert "No answer after all" in page


def test_where_no_number_is_known_that_is_said(client, lay):
    lay(client, draft="I will kill you.")
    session = client.session
    session["country"] = "FR"
    session.save()
    assert "We know no number for this where you are." in seen(client.get(PAGE))


def test_without_words_of_danger_nobody_is_asked_whether_they_worry(client, lay):
    lay(client, draft="After everything I did for you, you owe me.")
    page = seen(client.get(PAGE))
    assert "words that press through guilt" in page
    assert "Are you worried" not in page


def test_words_of_despair_bring_a_number(client, lay):
    lay(client, draft="I do not want to live any more.")
    session = client.session
    session["country"] = "GB-ENG"
    session.save()
    page = seen(client.get(PAGE))
    assert "a person can listen now" in page
    assert "116 123" in page


def test_the_twenty_are_folded_and_end_with_the_judge(client, lay):
    lay(client, draft="Friday works.")
    page = seen(client.get(PAGE))
    twenty = page.split("Twenty things to look at before it goes")[1].split("</details>")[0]
    assert twenty.count("<li>") == 20
    assert twenty.rindex("judge read this?") > twenty.rindex("at night")


def test_an_empty_draft_is_a_page_too(client, lay, noted):
    lay(client)
    page = seen(client.get(PAGE))
    assert "Nothing stands there yet." in page
    assert "Copy the words" not in page


def test_without_a_message_there_is_no_draft(client, lay):
    lay(client)
    client.post("/t/m/w/")
    for path in (PAGE, "/t/s/7/", "/t/s/99999999999999999999/"):
        assert client.get(path).status_code == 404


@pytest.mark.parametrize("pause", ["short", "hour", "morning"])
def test_a_pause_takes_the_copying_away_until_it_is_over(client, lay, noted, pause):
    lay(client, draft="Friday works.")
    assert client.post("/t/s/0/t/", {"pause": pause}).url == "/t/s/0/#ready"
    page = seen(client.get(PAGE))
    assert "It lies until" in page
    assert "Copy the words" not in page
    client.post("/t/s/0/t/", {"end": "1"})
    page = seen(client.get(PAGE))
    assert "It lies until" not in page
    assert "Copy the words" in page


def test_a_pause_of_ones_own_and_one_that_is_none(client, lay, noted):
    lay(client, draft="Friday works.")
    day = (datetime.now().astimezone() + timedelta(days=2)).date()
    client.post("/t/s/0/t/", {"pause": "own", "day": f"{day}", "clock": "17:30"})
    assert f"It lies until {day.day} " in seen(client.get(PAGE))
    answer = client.post("/t/s/0/t/", {"pause": "own", "day": "2020-01-01"})
    assert answer.status_code == 422
    assert "Choose a day and a time that come" in answer.text
    assert client.post("/t/s/0/t/", {"pause": "for ever"}).status_code == 422


def test_a_pause_that_is_over_is_said(ada, lay, noted):
    row = Draft.objects.create(text="Friday works.", wait_until=datetime.now(UTC) - timedelta(minutes=1))
    page = seen(ada.get(f"/t/s/{row.pk}/"))
    assert "The pause you set is over" in page
    assert "Copy the words" in page


def test_a_row_is_written_and_its_pause_too(ada, noted):
    row = Draft.objects.create(text="Friday works.")
    ada.post(f"/t/s/{row.pk}/", {"text": "Monday works."})
    ada.post(f"/t/s/{row.pk}/t/", {"pause": "hour"})
    row.refresh_from_db()
    assert row.text == "Monday works."
    assert row.wait_until > datetime.now(UTC)


def test_hidden_places_are_named_with_an_open_notebook_only(ada, client, lay, noted):
    Place.objects.create(name="Quillbrook Farm", hidden=True)
    row = Draft.objects.create(text="I am at quillbrook farm.")
    page = seen(ada.get(f"/t/s/{row.pk}/"))
    assert "<mark>quillbrook farm</mark>" in page
    assert "You marked this as hidden." in page
    lay(client, draft="I am at quillbrook farm.")
    assert "<mark>" not in seen(client.get(PAGE))


def test_what_was_decided_before_stands_above_the_draft(ada, lay, rex, noted):
    Mode.objects.create(person=rex, kind="through", since=today())
    row = Draft.objects.create(text="Friday works.", person=rex)
    assert "goes through someone else" in seen(ada.get(f"/t/s/{row.pk}/"))


def test_one_that_is_over_is_not_changed(ada, noted):
    row = Draft.objects.create(text="Friday works.", sent_at=datetime.now(UTC))
    page = seen(ada.post(f"/t/s/{row.pk}/", {"text": "Monday works."}))
    assert "that you sent it yourself" in page
    row.refresh_from_db()
    assert row.text == "Friday works."


def test_numbers_beyond_all_numbers_are_not_found(ada, noted):
    for path in ("/t/s/99999999999999999999/", "/t/s/77/"):
        assert ada.get(path).status_code == 404
        assert ada.post(path, {"text": "x"}).status_code == 404


def test_otto_finds_nothing(ada, open_another, browser_of):
    row = Draft.objects.create(text="Friday works.")
    otto = browser_of(open_another())
    for path in (f"/t/s/{row.pk}/", f"/t/s/{row.pk}/r/"):
        assert "Friday works." not in otto.get(path, follow=True).text
