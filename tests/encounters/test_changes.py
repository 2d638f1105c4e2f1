from datetime import timedelta

from django.utils import timezone

from leeward.encounters import changes
from leeward.plan.models import Review
from leeward.vault.models import Setting


def test_nothing_was_changed_yet(vault):
    assert changes.latest_change() is None
    assert not changes.waits()


def test_a_change_waits_until_it_is_put_aside(vault):
    before = timezone.now()
    changes.note()
    assert changes.latest_change() >= before
    assert changes.waits()
    changes.put_aside()
    assert not changes.waits()
    changes.note()
    assert changes.waits()


def test_a_look_at_the_plan_answers_it(vault):
    changes.note()
    Review.objects.create()
    assert not changes.waits()


def test_an_old_change_is_let_go(vault):
    Setting.put("encounters_changed", (timezone.now() - timedelta(days=15)).isoformat())
    assert changes.latest_change() is not None
    assert not changes.waits()
