import re

import pytest
from django.urls import reverse

from leeward.library.warning_facts import CLOSING, FACTS
from leeward.people import warning_pages, warnings

FIRST = reverse("people:warnings")
STEP = reverse("people:warning_step", args=[1])
CALL = "0808 2000 247"


@pytest.fixture
def in_england(ada):
    """Ada chose her country."""
    ada.post(reverse("shell:help"), {"country": "GB-ENG"})
    return ada


def all_pages(browser):
    steps = [reverse("people:warning_step", args=[number + 1]) for number in range(warning_pages.COUNT)]
    return [browser.get(path).text for path in (FIRST, *steps, reverse("people:warnings_end"))]


def test_each_question_is_on_a_page_with_nothing_chosen_and_the_closing_line(ada):
    pages = all_pages(ada)
    for fact in FACTS:
        assert any(fact.text in page for page in pages)
    assert not any(" checked" in page for page in pages)
    assert all(CLOSING.text in page for page in pages)


def test_after_a_yes_help_stands_first_on_the_next_page(in_england):
    assert CALL not in in_england.get(STEP).text.split("<footer")[0]
    page = in_england.post(STEP, {f"f-{FACTS[0].key}": "yes"}, follow=True).text
    above = page.split("<fieldset")[0]
    assert CALL in above
    assert "999" in above
    assert "You noted things that can mean danger" in above


def test_the_panel_opens_on_every_page_without_a_word_of_which(in_england):
    warnings.answer(FACTS[0].key, "yes", "behind the house")
    for path in ("/", reverse("people:people"), "/h/"):
        page = in_england.get(path).text
        assert "You noted things that can mean danger" in page
        assert FACTS[0].text not in page
        assert "behind the house" not in page
    warnings.take_back(FACTS[0].key)
    assert "You noted things" not in in_england.get(reverse("people:people")).text


def test_answers_are_covered_until_they_are_asked_for(ada):
    warnings.answer(FACTS[0].key, "yes", "behind the house")
    page = ada.get(FIRST).text
    assert page.index("Show my answers") < page.index(FACTS[0].text)
    assert "<details" in page.split("Show my answers")[0].rpartition("<section")[2]


def test_no_page_adds_anything_up(ada):
    for fact in FACTS[:7]:
        warnings.answer(fact.key, "yes")
    for page in all_pages(ada):
        body = re.sub(r"<[^>]*>", " ", page.split("<main")[1].split("</main")[0])
        body = re.sub(rf"Page \d of {warning_pages.COUNT}|{len(FACTS)} short questions", "", body)
        numbers = re.findall(r"\b7\b|\bscore|\brisk\b|%|\bof 17\b|\bseven\b", body, re.IGNORECASE)
        assert numbers == []


def test_one_can_stop_after_any_page(ada):
    assert ada.post(STEP, {"stop": "1"}).url == reverse("people:warnings_end")
    assert warnings.asked()
    last = reverse("people:warning_step", args=[warning_pages.COUNT])
    assert ada.post(last, {}).url == reverse("people:warnings_end")


def test_the_end_names_a_doctor_only_after_pressure_on_the_neck(ada):
    end = reverse("people:warnings_end")
    for given in ("no", "unsure"):
        warnings.answer("strangled", given)
        warnings.answer("weapon", "yes")
        assert "neck" not in ada.get(end).text
    warnings.answer("strangled", "yes")
    assert "After pressure on the neck it is worth seeing a doctor" in ada.get(end).text


def test_it_goes_on_to_where_the_person_wanted_by_every_way_through(ada):
    wanted = "/p/3/m/"
    there = {"next": wanted}
    assert ada.post(reverse("people:put_off"), there).url == wanted
    path = f"{STEP}?next={wanted}"
    for _ in range(warning_pages.COUNT):
        path = ada.post(path, {}).url
    assert path.startswith(reverse("people:warnings_end"))
    assert f'href="{wanted}"' in ada.get(path).text


@pytest.mark.parametrize(
    "wanted", ["https://example.org/", "//example.org", "/\\example.org", "javascript:alert(1)", ""]
)
def test_it_never_leads_to_another_place(ada, wanted):
    assert ada.post(reverse("people:put_off"), {"next": wanted}).url == "/"
    assert "example.org" not in ada.get(FIRST, {"next": wanted}).text
    assert "example.org" not in ada.get(reverse("people:warnings_end"), {"next": wanted}).text
    assert "example.org" not in ada.post(f"{STEP}?next={wanted}", {"stop": "1"}).url
    assert "alert" not in ada.get(reverse("people:warnings_end"), {"next": wanted}).text


def test_one_answer_can_be_changed_and_the_earlier_one_stays_noted(ada):
    path = reverse("people:warning_one", args=[1])
    ada.post(path, {"answer": "yes", "note": "in spring"})
    ada.post(path, {"answer": "unsure", "note": ""})
    page = ada.get(path).text
    assert 'value="unsure" checked' in page
    assert "in spring" in page.split("What you answered when")[1]
    assert warnings.noted() == ()


def test_what_a_yes_means_is_said_at_the_end(ada):
    warnings.answer(FACTS[1].key, "yes")
    page = ada.get(reverse("people:warnings_end")).text
    assert FACTS[1].detail in page
    assert FACTS[2].detail not in page
    assert "Talk to someone first" in page


def test_without_a_notebook_they_can_be_read_and_nothing_is_kept(client):
    client.post(reverse("shell:help"), {"country": "GB-ENG"})
    page = client.get(FIRST).text
    assert all(fact.text in page for fact in FACTS)
    assert CALL in page.split("<footer")[0]
    assert "nothing is kept" in page
    assert 'type="radio"' not in page
    assert client.post(STEP, {f"f-{FACTS[0].key}": "yes"}).url == reverse("site:open")


def test_pages_that_are_not_there_are_calmly_not_there(ada):
    for name, number in (("warning_step", 0), ("warning_step", 99), ("warning_one", 0), ("warning_one", 99)):
        assert ada.get(reverse(f"people:{name}", args=[number])).status_code == 404


def test_another_vault_knows_nothing_of_it(ada, open_another, browser_of):
    warnings.answer(FACTS[0].key, "yes", "behind the house")
    otto = browser_of(open_another())
    for path in (FIRST, "/", reverse("people:warning_one", args=[1])):
        page = otto.get(path).text
        assert "behind the house" not in page
        assert "You noted things" not in page
    otto.post(STEP, {})
    assert warnings.noted() == (FACTS[0].key,)
