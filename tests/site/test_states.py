import pytest

from leeward.people.models import Mode, Person
from leeward.site import states
from leeward.vault.registries import Standing, standings


class Asked:
    def __init__(self, vault=None):
        self.session, self.vault = {}, vault


@pytest.fixture
def plan_says(monkeypatch):
    """Rooms that say what the test wants, in place of the real ones."""

    def say(*said):
        monkeypatch.setattr(standings, "_entries", [lambda _request, one=one: one for one in said])

    return say


def shown(request):
    return {step.label: step.state for step in states.five(request)}


def test_all_five_are_shown_and_nothing_is_locked(client, folder):
    five = states.five(Asked())
    assert [step.number for step in five] == [1, 2, 3, 4, 5]
    assert {step.state for step in five} == {states.NOT_STARTED}
    assert all(client.get(step.url).status_code == 200 for step in five)


def test_a_room_that_says_it_has_begun_makes_its_step_go(plan_says):
    plan_says(Standing(2, begun=True, sentence="You noted where you stand."), Standing(3, begun=False))
    five = states.five(Asked())
    assert (five[1].state, five[1].sentences) == (states.GOING, ("You noted where you stand.",))
    assert five[2].state == states.NOT_STARTED


def test_two_rooms_of_one_step_are_both_heard(plan_says):
    plan_says(Standing(2, begun=True, sentence="Papers."), Standing(2, begun=True), Standing(2, begun=False))
    assert states.five(Asked())[1].sentences == ("Papers.",)


def test_a_step_is_paused_and_goes_on(vault, plan_says):
    plan_says(Standing(2, begun=True))
    states.pause(2)
    states.pause(2)
    assert shown(Asked(vault))["Plan"] == states.PAUSED
    states.go_on(2)
    assert shown(Asked(vault))["Plan"] == states.GOING


def test_the_map_never_says_that_something_is_done(vault, ada):
    rex = Person.objects.create(name="Rex")
    Mode.objects.create(person=rex, kind="none", since="2026-01-02")
    text = ada.get("/").content.decode()
    assert "You noted how contact is meant to be." in text
    assert "%" not in text.split("Five steps")[1].split("</section>")[0]
    assert "tick" not in text.split("Five steps")[1].split("</section>")[0]
