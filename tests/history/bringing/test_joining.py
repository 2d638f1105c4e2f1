"""The same chat on several exports: kept once, and where else it stands is known."""

import re
from datetime import datetime, timedelta

from leeward.history import stream
from leeward.history.models import Conversation, Copy, Message
from leeward.people import changes, identities
from leeward.vault import jobs

MAY = "chat of May.txt"


def on_another_clock(text, minutes):
    def moved(found):
        at = datetime.strptime(found[0], "%d/%m/%Y, %H:%M") + timedelta(minutes=minutes)
        return f"{at:%d/%m/%Y, %H:%M}"

    return re.sub(r"\d\d/\d\d/\d{4}, \d\d:\d\d", moved, text)


def with_seconds(text):
    return re.sub(r"^(\d\d/\d\d/\d{4}), (\d\d:\d\d) - ", r"[\1, \2:31] ", text, flags=re.MULTILINE)


def test_two_exports_of_different_days_are_one_chat(bring, chat):
    bring(chat(60), name=MAY)
    second = bring(chat(100, 40))
    assert [stored.message.text.split()[2] for stored in stream.messages()] == [str(n) for n in range(100)]
    assert (second.counts["already_here"], second.counts["clocks"]) == (20, {"0": 20})
    assert Copy.objects.count() == 20


def test_two_equal_messages_of_one_minute_stay_two(bring, line):
    twice = line(0, "Rex", "ok") * 2
    bring(line(0, "Rex", "ok"), me=())
    bring(twice, me=())
    assert Message.objects.count() == 2
    assert Copy.objects.count() == 1


def test_a_phone_that_writes_seconds_is_the_same_minute(bring, chat):
    bring(chat(30))
    again = bring(with_seconds(chat(30)))
    assert (again.counts["added"], Copy.objects.count()) == (0, 30)


def test_a_number_here_and_a_name_there_are_one_once_the_person_said_so(bring, chat):
    number = "+44 7700 900111"
    bring(chat(30))
    rex = identities.find_address("Rex", "whatsapp").person
    changes.merge(rex, identities.address_for(number, None, "whatsapp").person)
    again = bring(chat(31).replace("Rex", number), them=(number,))
    assert (again.counts["added"], Message.objects.count(), Copy.objects.count()) == (1, 31, 30)


def test_another_zone_is_joined_and_kept_on_the_clock_that_was_here(bring, chat):
    bring(chat(60), name=MAY)
    second = bring(on_another_clock(chat(70), 60))
    assert (second.counts["added"], second.counts["clocks"]) == (10, {"60": 60})
    assert Conversation.objects.count() == 1
    assert stream.one(1).message.sent_at == datetime(2025, 3, 14, 8, 0)


def test_another_zone_under_another_title_is_the_same_chat(bring, chat):
    bring(chat(60), name=MAY)
    bring(on_another_clock(chat(60), -330), name="WhatsApp Chat with R.txt")
    assert (Conversation.objects.count(), Message.objects.count()) == (1, 60)


def test_clocks_that_change_in_the_middle_are_followed(bring, chat):
    lines = chat(600).splitlines(keepends=True)
    bring("".join(lines))
    second = bring(on_another_clock("".join(lines[:300]), 60) + on_another_clock("".join(lines[300:]), 120))
    assert set(second.counts["clocks"]) == {"60", "120"}
    assert sum(second.counts["clocks"].values()) >= 590


def test_another_chat_an_hour_later_is_not_joined(bring, line):
    bring("".join(line(n, "Rex", f"what I think of number {n}") for n in range(40)), me=())
    bring("".join(line(n, "Rex", f"where were you, number {n}?") for n in range(40)), me=())
    assert Message.objects.count() == 80
    assert not Copy.objects.exists()


def test_what_was_joined_on_another_clock_can_stand_apart_again(bring, chat):
    from leeward.history import copies

    first = bring(chat(30), name=MAY)
    second = bring(on_another_clock(chat(30), 60))
    assert Message.objects.count() == 30
    kept = list(Message.objects.values_list("pk", "text", "sent_at"))
    assert jobs.run_here(copies.set_apart(second.source)).state == "done"
    assert Message.objects.count() == 60
    assert list(Message.objects.filter(source=first.source).values_list("pk", "text", "sent_at")) == kept
    assert not Copy.objects.exists()


def test_the_same_file_read_again_is_no_copy_of_itself(bring, chat):
    bring(chat(30))
    assert bring(chat(30)).counts["already_here"] == 30
    assert not Copy.objects.exists()
