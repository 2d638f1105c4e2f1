import re
from datetime import datetime

import pytest

from leeward.recognise import wording
from leeward.recognise.building import build_report
from leeward.recognise.metrics.gathered import Behind
from leeward.recognise.report import NotRead
from leeward.words.messages import Place
from leeward.words.tactics import Grade
from recognise.cast import FOREIGN, Chat, PlainWords

FORBIDDEN = re.compile(
    r"\b(?:safe|clean|all clear|narcissis\w*|he|she|his|him|her|hers|abuser|liar|lie|lies|lied|toxic|provoked|your fault)\b",
    re.IGNORECASE,
)
SENTENCES = {name: text for name, text in vars(wording).items() if name.isupper() and isinstance(text, str)} | {
    f"grade {grade}": wording.GRADE[grade] for grade in Grade
}


def report(chat):
    return build_report(chat.messages, me=frozenset(("Ada",)), detector=PlainWords())


@pytest.mark.parametrize("name", sorted(SENTENCES))
def test_no_sentence_holds_a_word_we_do_not_use(name):
    assert not FORBIDDEN.findall(SENTENCES[name])


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (Place(line=12018), "line 12,018"),
        (Place(row=3, table="calls"), "row 3 of calls"),
        (Place(index=0), "entry 1"),
        (Place(offset=5), "byte 5"),
        (Place(message_id="<x>"), "message <x>"),
        (Place(path="a/b"), "a/b"),
        (Place(), ""),
    ],
)
def test_places_in_words(place, words):
    assert wording.place(place) == words


def test_dates_in_words():
    assert wording.moment(datetime(2026, 5, 9, 2, 14)) == "9 May 2026, 02:14"
    assert wording.moment(None, "05/06/26") == "date as written: 05/06/26"
    assert wording.moment(None) == "no date"
    assert wording.between(datetime(2026, 5, 9), datetime(2026, 5, 9, 23)) == "On 9 May 2026."
    assert wording.month_words("2026-03") == "March 2026"


@pytest.mark.parametrize(
    ("count", "title"),
    [(1, "One message speaks of harm"), (3, "Three messages speak of harm"), (1234, "1,234 messages speak of harm")],
)
def test_how_many_speak_of_harm(count, title):
    assert wording.danger_title(count) == title


def test_what_was_left_out_always_names_the_tone_of_voice():
    assert wording.not_read(NotRead()) == ["tone of voice, looks, and anything said in person"]
    lines = wording.not_read(NotRead(pictures=214, voice_notes=1, deleted=17, own=4462, problems=1))
    assert lines[0] == "214 pictures, 1 voice note or sound and 17 deleted messages"
    assert "your own 4,462 messages: only if you ask" in lines
    assert "1 row that could not be read" in lines


def test_the_lead_says_what_could_not_be_read():
    assert (
        wording.lead(report(Chat().rex("a"))) == "Messages with Rex, 1 March 2026 to 1 March 2026. 1 message was read."
    )


def test_every_count_has_its_denominator():
    seen = report(Chat().rex("useless").rex("ok").ada("no"))
    assert wording.found_line(seen).startswith("1 of 2 messages with words from Rex carries")
    assert ("Between 23:00 and 06:00", "0 of 2") in [row[:2] for row in wording.clock_rows(seen)]


def test_the_words_alone_cannot_tell_stands_once():
    said = wording.says(wording.GRADE[Grade.C], "The words alone cannot tell. Did it happen?")
    assert said.count("The words alone") == 1
    assert said.endswith("Did it happen?")


def test_nothing_found_is_said_only_where_nothing_was():
    assert wording.nothing_found(report(Chat().rex("ok")))
    assert wording.nothing_found(report(Chat().rex("useless"))) == ""
    assert wording.nothing_found(report(Chat().rex("the knife"))) == ""


def test_a_list_after_an_unsure_request_says_so():
    chat = Chat().ada("Please do not contact me again.", "2026-01-01 10:00").rex("no", "2026-01-01 23:30")
    assert wording.behind_title(report(chat), Behind.AFTER) == wording.AFTER_TITLE_UNSURE
    assert wording.behind_title(report(chat), Behind.AFTER_NIGHT).endswith(": between 23:00 and 06:00")
    assert wording.behind_title(report(chat), Behind.NIGHT) == wording.NIGHT


def test_answers_are_counted_in_words():
    assert wording.answers("gaslighting", 0, 0, 0) == ""
    assert wording.answers("gaslighting", 1, 0, 2) == "You said: 1 happened, 0 did not happen, 2 you do not know."
    assert wording.answers("false_promises", 0, 3, 0, 4) == (
        "You said: 0 kept, 3 not kept. 4 messages with a promise made on another day too."
    )


def test_nothing_after_a_request_is_said_in_words():
    chat = Chat().rex("yes", "2026-01-01 09:00").ada("Please do not contact me again.", "2026-01-01 10:00")
    quiet = report(chat)
    assert "nothing from Rex is dated after that" in wording.nothing_after(quiet, quiet.after_stop)
    loud = report(chat.rex("no", "2026-01-01 11:00"))
    assert wording.nothing_after(loud, loud.after_stop) == ""


def test_messages_in_another_language_are_counted_with_what_they_are_out_of():
    assert wording.foreign_line(report(Chat().rex("useless"))) == ""
    one = wording.foreign_line(report(Chat().rex(FOREIGN).rex("useless")))
    assert one.startswith("1 of 2 messages with words from Rex is not in English as far as can be told: no tactic")
    two = wording.foreign_line(report(Chat().rex(FOREIGN).rex(FOREIGN).rex("useless")))
    assert two.startswith("2 of 3 messages with words from Rex are not in English")
    assert wording.not_read(NotRead(foreign=2))[0].startswith("2 messages not in English as far as can be told")
