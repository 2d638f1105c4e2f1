import pytest
from django.urls import reverse

from leeward.belongings import leaning
from leeward.belongings.models import LeaningAnswer
from leeward.library.belongings import LEANINGS
from leeward.plan.models import Item


def of(name, *args):
    return reverse(f"belongings:{name}", args=args)


def main(answer):
    return answer.text.split("<main", 1)[1].split("</main", 1)[0]


def test_the_questions_can_be_read_without_a_vault(client):
    page = client.get(of("leaning"))
    assert page.status_code == 200
    assert LEANINGS[0].said.text in page.text.replace("&#x27;", "'")
    for name in ("question", "offer"):
        assert client.get(of(name, 1)).headers["Location"].startswith("/o/?to=")
    assert client.post(of("offer_put", 1)).headers["Location"] == "/o/"


@pytest.mark.parametrize("answer", ["other", "both", "nobody"])
def test_some_answers_offer_something_to_the_plan(ada, answer):
    said = ada.post(of("question", 1), {"answer": answer})
    assert said.headers["Location"] == of("offer", 1)
    asked = leaning.find(1)
    page = main(ada.get(of("offer", 1)))
    assert "Something for your plan" in page
    assert not Item.objects.exists(), "nothing goes into the plan without a click"
    ada.post(of("offer_put", 1))
    item = Item.objects.get()
    assert (item.text, item.part) == (asked.leaning.item, asked.leaning.part)
    assert item.origin == f"belongings:leaning:{asked.leaning.said.key}"
    assert "This stands in your plan" in ada.get(of("offer", 1)).text
    assert "in your plan" in main(ada.get(of("leaning")))


def test_twice_put_stands_once_as_the_person_left_it(ada):
    ada.post(of("question", 1), {"answer": "other"})
    ada.post(of("offer_put", 1))
    Item.objects.update(text="in my words")
    ada.post(of("offer_put", 1))
    assert [item.text for item in Item.objects.all()] == ["in my words"]


@pytest.mark.parametrize("answer", ["me", "unsure", "skipped"])
def test_other_answers_lead_to_the_next_question(ada, answer):
    assert ada.post(of("question", 1), {"answer": answer}).headers["Location"] == of("question", 2)
    assert ada.get(of("offer", 1)).headers["Location"] == of("question", 1)
    ada.post(of("offer_put", 1))
    assert not Item.objects.exists()


def test_after_the_last_question_comes_the_list(ada):
    last = len(leaning.questions())
    assert ada.post(of("question", last), {"answer": "me"}).headers["Location"] == of("leaning")


def test_an_answer_can_be_changed(ada):
    ada.post(of("question", 1), {"answer": "other"})
    ada.post(of("question", 1), {"answer": "me"})
    assert [row.answer for row in LeaningAnswer.objects.all()] == ["me"]
    assert 'value="me" id="id_answer_0" required checked' in ada.get(of("question", 1)).text.replace("  ", " ")


@pytest.mark.parametrize("given", [{}, {"answer": ""}, {"answer": "rex"}])
def test_no_answer_and_a_wrong_one_are_said(ada, given):
    answer = ada.post(of("question", 1), given)
    assert answer.status_code == 422
    assert 'class="error"' in answer.text
    assert not LeaningAnswer.objects.exists()


def test_what_is_not_there_is_a_calm_page(ada):
    assert ada.get(of("question", 0)).status_code == 404
    assert ada.get(of("question", 999)).status_code == 404
    assert ada.post(of("offer_put", 999)).status_code == 404


def test_nothing_is_counted_or_scored(ada):
    for number in (1, 2, 3):
        ada.post(of("question", number), {"answer": "other"})
    page = main(ada.get(of("leaning")))
    shown = "".join(page.split("<")).lower()
    assert "%" not in shown
    assert "3 of" not in shown
    assert "score" not in shown


def test_another_vault_sees_nothing(ada, browser_of, open_another):
    ada.post(of("question", 1), {"answer": "other"})
    assert "You said" not in browser_of(open_another()).get(of("leaning")).text
