"""The look for promises: places, no words; at once or as a job; made anew when something changed."""

import json

from leeward.history.models import Conversation
from leeward.people.choices import Role
from leeward.people.models import Person
from leeward.recognise import looks
from leeward.resist.earlier import promised
from leeward.vault import jobs
from leeward.vault.models import Job


def test_a_short_history_is_looked_at_once(chat, message):
    hand = promised.at_hand()
    assert not hand.running
    assert hand.fresh
    assert (len(hand.spots), hand.total, hand.cut) == (4, 5, 0)
    first = hand.spots[0]
    assert message("deposit").text[first.start : first.end] == "I'll pay the deposit for the trip on Friday"
    assert first.day.isoformat() == "2026-03-06"
    change = [spot for spot in hand.spots if spot.group == hand.spots[1].group]
    assert [spot.message_id for spot in change] == [message("I'll change").pk, message("going to change").pk]


def test_it_is_not_made_twice(chat):
    promised.at_hand()
    number = Job.objects.filter(kind=promised.KIND).get().pk
    promised.at_hand()
    assert Job.objects.filter(kind=promised.KIND).get().pk == number


def test_no_word_is_kept_of_it(chat):
    promised.at_hand()
    kept = json.dumps(Job.objects.get(kind=promised.KIND).result)
    assert "deposit" not in kept
    assert "change" not in kept


def test_new_messages_who_is_who_and_threads_left_out_make_it_anew(chat, bring):
    before = promised.at_hand()
    bring((("08/03/2026, 09:00", "Rex", "I'll sign the form tonight"),), name="newer.txt")
    assert len(promised.at_hand().spots) == len(before.spots) + 1
    looks.choose(Conversation.objects.values_list("pk", flat=True))
    assert promised.at_hand().spots == ()
    looks.choose([])
    rex = Person.objects.get(name="Rex")
    rex.role = Role.THIRD
    rex.save()
    assert promised.at_hand().spots == ()
    assert Job.objects.filter(kind=promised.KIND).count() == 1


def test_a_long_history_is_a_job(chat, monkeypatch):
    monkeypatch.setattr(promised, "INLINE", 0)
    started = []
    monkeypatch.setattr(
        jobs, "start", lambda kind, said: started.append(said) or Job.objects.create(kind=kind, arguments=said)
    )
    hand = promised.at_hand()
    assert hand.spots is None
    assert hand.running
    assert promised.at_hand().job.pk == hand.job.pk
    assert len(started) == 1
    jobs.run_here(hand.job)
    assert len(promised.at_hand().spots) == 4


def test_one_that_was_stopped_waits_for_the_person(chat, monkeypatch):
    monkeypatch.setattr(promised, "INLINE", 0)
    monkeypatch.setattr(jobs, "start", lambda kind, said: Job.objects.create(kind=kind, arguments=said))
    promised.at_hand()
    promised.stop()
    hand = promised.at_hand()
    assert (hand.spots, hand.running, hand.job.state) == (None, False, "stopped")
    assert promised.begin().pk != hand.job.pk


def test_half_a_look_keeps_nothing(chat, monkeypatch):
    monkeypatch.setattr(promised, "_STEP", 2)
    job = Job.objects.create(kind=promised.KIND, arguments={"stamp": "x"})
    run = jobs.JobRun(job)
    run.stop()
    assert promised.run(run) == {"found": None}


def test_only_so_many_are_kept(chat, monkeypatch):
    monkeypatch.setattr(promised, "MOST", 2)
    hand = promised.at_hand()
    assert (len(hand.spots), hand.cut) == (2, 2)


def test_it_is_forgotten(chat):
    promised.at_hand()
    promised.forget()
    assert not Job.objects.filter(kind=promised.KIND).exists()
