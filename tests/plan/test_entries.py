"""What the plan puts on the pages of others."""

from types import SimpleNamespace

from leeward.people import private
from leeward.people.choices import OrderSide
from leeward.people.days import today
from leeward.people.models import Order
from leeward.plan import adding, entries, tonight
from leeward.plan.models import LeavingDay, Place, Stand
from leeward.vault import registries


def asked(vault=None, **session):
    return SimpleNamespace(vault=vault, session=session)


def test_it_is_in_the_navigation_and_its_ways_lead_somewhere():
    assert "plan:plan" in [entry.url_name for entry in registries.navigation]
    paths = [registries.way(way) for way in ("tonight", "plan", "take", "go_back")]
    assert paths == ["/g/t/", "/g/", "/g/o/", "/g/r/"]
    assert registries.way("part", "money") == "/g/p/money/"
    assert registries.way("ask", 7) == "/g/i/7/a/"


def test_what_was_ticked_is_carried_over():
    assert tonight.carry_over in list(registries.carry_over)


def test_words_to_helpers_are_scrubbed(flat):
    assert private.scrubbed("Come to elm road") == "Come to [kept private]"


def test_without_a_vault_no_line_and_no_query():
    assert entries.lines(asked()) == ()
    assert entries.standing(asked()).begun is False
    assert entries.standing(asked(t=["tonight-call"])).begun is True


def test_one_line_for_each_reminder_and_one_for_a_look(vault, rex):
    row = adding.add_own("now", "Feed the cat")
    row.remind_on = today()
    row.save()
    Order.objects.create(person=rex, side=OrderSide.PROTECTS)
    reminder, look = entries.lines(asked(vault))
    assert (reminder.text, reminder.detail, reminder.url) == ("Reminder", "", f"/g/i/{row.pk}/")
    assert (look.text, look.detail, look.url) == ("A look at your plan may help", "", "/g/")


def test_nothing_new_no_line(vault):
    assert list(entries.lines(asked(vault))) == []


def test_the_step_is_begun_by_anything_put_in(vault):
    for rows, given in ((Stand, {"letter": "A"}), (Place, {"name": "x"}), (LeavingDay, {"on": "2027-01-01"})):
        assert entries.standing(asked(vault)).begun is False
        row = rows.objects.create(**given)
        assert entries.standing(asked(vault)).begun is True
        row.delete()
    adding.add_own("now", "x")
    step = entries.standing(asked(vault))
    assert (step.step, step.begun) == (2, True)
