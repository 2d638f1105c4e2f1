import pytest

from leeward.library.warning_facts import FACTS
from leeward.people import warning_pages, warnings
from leeward.people.choices import Answer
from leeward.people.models import WarningFact


def test_every_fact_stands_on_one_page_and_none_beyond_the_last():
    pages = [warning_pages.on_page(number) for number in range(1, warning_pages.COUNT + 1)]
    assert [fact for page in pages for fact in page] == list(FACTS)
    assert all(pages)
    assert not warning_pages.on_page(0)
    assert not warning_pages.on_page(-1)
    assert not warning_pages.on_page(warning_pages.COUNT + 1)


def test_what_was_not_touched_or_not_changed_makes_no_row(vault):
    facts = warning_pages.on_page(1)
    warning_pages.keep(facts, {f"f-{facts[0].key}": "yes", f"f-{facts[1].key}": "sideways"})
    warning_pages.keep(facts, {f"f-{facts[0].key}": "yes"})
    warning_pages.keep(facts, {})
    assert list(WarningFact.objects.values_list("key", "answer")) == [(facts[0].key, "yes")]


def test_leaving_all_out_still_counts_as_asked(vault):
    warning_pages.keep(warning_pages.on_page(1), {})
    assert warnings.asked()
    assert warnings.answers() == {}


def test_skip_takes_an_answer_back(vault):
    facts = warning_pages.on_page(1)
    warnings.answer(facts[0].key, Answer.YES)
    warning_pages.keep(facts, {f"f-{facts[0].key}": "skipped"})
    assert not warnings.any_noted()


def test_a_note_stays_with_its_answer_until_it_is_changed(vault):
    fact = FACTS[0]
    warning_pages.keep_one(fact, {"answer": "yes", "note": " in the kitchen "})
    warning_pages.keep_one(fact, {"answer": "yes", "note": "in the kitchen"})
    warning_pages.keep([fact], {f"f-{fact.key}": "unsure"})
    assert [(row.answer, row.note) for row in warnings.earlier(fact.key)] == [
        ("unsure", "in the kitchen"),
        ("yes", "in the kitchen"),
    ]
    warning_pages.keep_one(fact, {"note": "no answer chosen"})
    assert len(warnings.earlier(fact.key)) == 2


def test_answers_are_shown_in_groups_a_yes_first_and_nothing_is_counted(vault):
    assert warning_pages.grouped(warnings.answers()) == []
    warnings.answer(FACTS[2].key, Answer.NO)
    warnings.answer(FACTS[4].key, Answer.YES)
    groups = warning_pages.grouped(warnings.answers())
    assert [group.heading for group in groups] == ["You said yes", "You said no", "Not answered"]
    assert [one.fact for one in groups[0].asked] == [FACTS[4]]
    assert sum(len(group.asked) for group in groups) == len(FACTS)


@pytest.mark.parametrize("number", [1, len(FACTS)])
def test_each_fact_knows_its_place_in_the_list(vault, number):
    [asked] = warning_pages.with_answers([FACTS[number - 1]])
    assert (asked.number, asked.answer) == (number, "")
