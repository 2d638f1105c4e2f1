from django.utils import timezone

from leeward.contact.outbox import checks
from leeward.contact.outbox.asked import Answer, Asked, Level
from leeward.people.days import today
from leeward.people.models import Order
from leeward.vault.registries import Registry


def test_all_checks_are_asked_and_the_heavier_answers_come_first(going, rex):
    Order.objects.create(person=rex, side="binds_user")
    rex.modes.create(kind="none", since=today())
    rex.stop_notices.create(stated_at="2026-01-01T10:00:00")
    levels = [one.level for one in checks.answers(Asked(going, timezone.now()))]
    assert levels == sorted(levels, key=list(Level).index)
    assert levels[:2] == [Level.STOP, Level.REASON]
    assert Level.TELL in levels


def test_rooms_above_add_theirs(going, monkeypatch):
    monkeypatch.setattr(checks, "further", Registry())
    checks.further.add(lambda asked: [Answer(Level.STOP, f"Not to {asked.going.to}.")])
    assert [one.text for one in checks.answers(Asked(going, timezone.now()))] == ["Not to rex@example.org."]


def test_a_check_stands_once():
    assert len(set(checks.CHECKS)) == len(checks.CHECKS) >= 9
