import pytest
from django.urls import reverse

from leeward.distance.models import Decision, LookedAgain
from leeward.people import identities
from leeward.people.models import Mode, Order, WarningFact


def at(name, rex, *more):
    return reverse(f"distance:{name}", args=[rex.pk, *more])


def test_three_questions_lead_to_what_others_choose(ada, rex):
    assert "Nothing is chosen for you" in ada.get(at("choose", rex)).content.decode()
    said = ({"needs": ["children"]}, {"order": "none"}, {"carry": "yes"})
    for number, given in enumerate(said, 1):
        assert f"Question {number} of 3" in ada.get(at("question", rex, number)).content.decode()
        answer = ada.post(at("question", rex, number), given)
    assert answer.url == at("fits", rex)
    page = ada.get(at("fits", rex)).content.decode()
    assert "many let it go through them" in page
    assert "many choose limited contact" in page
    assert page.count("Named above") == 2
    assert page.count("Choose this") == 5


def test_skipped_questions_name_nothing(ada, rex):
    for number in (1, 2, 3):
        ada.post(at("question", rex, number), {"skip": "yes", "needs": ["court"], "order": "both", "carry": "yes"})
    assert "You skipped the questions" in ada.get(at("fits", rex)).content.decode()


def test_a_decision_keeps_its_reasons_and_its_answers(ada, rex, today):
    ada.post(at("question", rex, 1), {"needs": ["nothing"]})
    ada.post(at("decide", rex, 1), {"since": today.isoformat(), "reason": "I need my evenings."})
    mode = identities.mode(rex)
    assert (mode.kind, mode.reason) == ("none", "I need my evenings.")
    assert Decision.objects.get().needs == ["nothing"]
    page = ada.get(at("history", rex)).content.decode()
    assert "I need my evenings." in page
    assert "Nothing of these" in page
    ada.post(at("decide", rex, 5), {"since": today.isoformat()})  # the answers were let go with the first
    assert Decision.objects.count() == 1


def test_an_order_that_binds_stands_above_every_choice(ada, rex):
    Order.objects.create(person=rex, side="binds_user", name="Order of 3 May")
    assert "Order of 3 May" in ada.get(at("question", rex, 2)).content.decode()
    page = ada.get(at("fits", rex)).content.decode()
    assert "An order that binds you stands above every choice" in page
    assert "many keep to its words" in page


def test_what_was_typed_comes_back_with_a_mistake(ada, rex):
    answer = ada.post(at("decide", rex, 1), {"since": "soon", "reason": "I need my evenings."})
    assert answer.status_code == 422
    assert "I need my evenings." in answer.content.decode()
    assert ada.post(at("question", rex, 1), {"needs": ["fear"]}).status_code == 422


@pytest.mark.parametrize(("name", "number"), [("question", 0), ("question", 4), ("decide", 0), ("decide", 6)])
def test_what_is_not_there_has_no_page(ada, rex, name, number):
    assert ada.get(at(name, rex, number)).status_code == 404


@pytest.mark.parametrize(("name", "more"), [("choose", ()), ("question", (1,)), ("fits", ()), ("decide", (1,))])
def test_the_questions_about_danger_come_first(ada, rex, name, more):
    WarningFact.objects.all().delete()
    assert ada.get(at(name, rex, *more)).url.startswith(reverse("people:warnings"))
    ada.post(at(name, rex, *more), {"since": "2026-01-02"})
    assert not Mode.objects.exists()


def test_a_look_leaves_it_as_it_is(ada, rex, none_since, today):
    mode = none_since(today, reason="My evenings.", review_on=today)
    assert "My evenings." in ada.get(at("look_again", rex)).content.decode()
    ada.post(at("look_again", rex), {"next_on": "2099-01-01", "words": "Still right."})
    assert LookedAgain.objects.get().mode == mode
    assert "Still right." in ada.get(at("history", rex)).content.decode()
    assert Mode.objects.count() == 1
    assert ada.post(at("look_again", rex), {"next_on": "soon"}).status_code == 422


def test_where_nothing_is_decided_there_is_nothing_to_look_at(ada, rex):
    assert ada.get(at("look_again", rex)).url == f"/n/{rex.pk}/"
