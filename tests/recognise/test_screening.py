import pytest

from leeward.people import identities
from leeward.people.models import Person
from leeward.recognise import screening
from leeward.recognise.models import DangerFlag, Finding, LabelNote, Screening, WaitingNote
from recognise.conftest import SAID


def never():
    return False


def told(done, total):
    assert done <= total


def test_findings_and_flags_are_kept_with_their_places(bring):
    bring()
    made = screening.look(told, never)
    assert Finding.objects.count() == 5
    assert DangerFlag.objects.get().flag == "threat_to_kill"
    for finding in Finding.objects.select_related("message"):
        assert finding.message.text[finding.start : finding.end]
    assert screening.report_of(made).totals.with_words == 6
    assert screening.report_of(made).history.sources == ("WhatsApp Chat with Rex.txt",)


def test_stopped_half_way_it_leaves_the_look_before(bring, monkeypatch):
    bring()
    first = screening.look(told, never)
    monkeypatch.setattr("leeward.recognise.building._TOLD_EVERY", 1)
    with pytest.raises(screening.Stopped):
        screening.look(told, lambda: True)
    assert [row.pk for row in Screening.objects.all()] == [first.pk]
    assert Finding.objects.count() == 5


def test_the_stamp_follows_messages_people_and_stop_notices(bring):
    bring()
    before = screening.stamp()
    assert screening.stamp() == before
    identities.others()[0].stop_notices.create(stated_at="2026-03-15T12:00:00")
    after = screening.stamp()
    assert after != before
    bring([*SAID, ("Rex", "more")], "newer.txt")
    assert screening.stamp() != after


def test_waiting_notes_find_their_message_by_key(bring):
    from leeward.history.models import Message

    bring()
    message = Message.objects.get(text__startswith="you are ungrateful")
    note = {"tactic": "guilt_tripping", "kind": "label", "answer": "is_not", "written_at": "2026-03-20T10:00:00Z"}
    WaitingNote.objects.create(key=bytes(message.key).hex(), **note)
    WaitingNote.objects.create(key="00" * 32, **note)
    made = screening.look(told, never)
    assert LabelNote.objects.get().message_id == message.pk
    assert WaitingNote.objects.count() == 1
    assert made.stamp == screening.stamp()
    assert {row.slug: row.count for row in screening.report_of(made).tactics}["guilt_tripping"] == 1


def test_the_report_names_the_other_party_as_the_person_does(bring):
    bring()
    rex = identities.others()[0]
    rex.name = "R."
    rex.save()
    assert screening.report_of(screening.look(told, never)).who.them_label == "R."


def test_messages_of_people_who_write_for_the_other_party_are_counted_by_themselves(bring):
    bring([*SAID, ("Mum", "please talk to Rex"), ("Mum", "Rex is crying")])
    before = screening.stamp()
    mum = Person.objects.get(name="Mum")
    assert "proxy_contact" not in patterns()
    mum.writes_for_other = True
    mum.save()
    assert screening.stamp() != before
    assert patterns()["proxy_contact"] == 2


def patterns():
    made = screening.report_of(screening.look(told, never))
    return {row.slug: row.count for row in made.patterns}
