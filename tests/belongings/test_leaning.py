from leeward.belongings import leaning
from leeward.belongings.choices import OFFERS, Answer
from leeward.library.belongings import AREAS, LEANINGS
from leeward.library.plan import PARTS
from leeward.plan.models import Item
from leeward.vault import opened


def test_every_question_stands_in_an_area_and_leads_to_a_part_of_the_plan(vault):
    asked = leaning.questions()
    assert len(asked) == len(LEANINGS)
    assert {one.leaning.part for one in asked} <= set(PARTS)
    assert all(one.part_name and one.area for one in asked)
    assert [area.said.key for area in leaning.areas()] == [key for key in AREAS if any(q.area == key for q in LEANINGS)]


def test_the_numbers_run_through_all_areas(vault):
    numbers = [one.number for area in leaning.areas() for one in area.questions]
    assert numbers == list(range(1, len(LEANINGS) + 1))


def test_each_item_can_be_put_into_the_plan_once(vault):
    for one in leaning.questions():
        leaning.put_into_plan(one)
        leaning.put_into_plan(one)
    assert Item.objects.count() == len(LEANINGS)
    assert all(one.in_plan for one in leaning.questions())


def test_what_is_offered_follows_the_answer(vault):
    for answer in Answer:
        leaning.give(leaning.find(1), answer.value)
        assert leaning.find(1).offers == (answer in OFFERS)
    leaning.give(leaning.find(1), "other")
    leaning.put_into_plan(leaning.find(1))
    assert not leaning.find(1).offers, "it stands there already"


def test_the_next_question_is_one_without_an_answer(vault):
    leaning.give(leaning.find(2), "me")
    assert leaning.after(0).number == 1
    assert leaning.after(1).number == 3
    assert leaning.after(len(LEANINGS)) is None


def test_without_a_vault_there_are_only_questions(vault):
    leaning.give(leaning.find(1), "other")
    with opened.exactly(None):
        assert {one.answer for one in leaning.questions()} == {None}


def test_another_vault_has_no_answer(vault, open_another):
    leaning.give(leaning.find(1), "other")
    with open_another().use():
        assert leaning.find(1).answer is None
