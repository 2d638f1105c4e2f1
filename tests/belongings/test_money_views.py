import pytest
from django.urls import reverse

from leeward.belongings.models import MoneyLine
from leeward.library.belongings import COSTS


def of(name, *args):
    return reverse(f"belongings:{name}", args=args)


@pytest.fixture
def add(ada):
    def added(text, amount, side="out", every="month"):
        return ada.post(of("money_new"), {"text": text, "amount": amount, "comes_in": side, "every": every})

    return added


def test_the_lines_can_be_read_without_a_vault(client):
    page = client.get(of("money"))
    assert page.status_code == 200
    assert COSTS[0].text in page.text
    assert "Where money lies is never asked" in page.text
    for name, args in (("money_new", ()), ("money_line", ("1",)), ("money_currency", ())):
        assert client.get(of(name, *args)).headers["Location"].startswith("/o/?to=")


def test_three_months_add_up_in_the_table_and_in_words(ada, add):
    add("Wages from the shop", "1.200,50", "in")
    add("Rent", "£900")
    add("Child care", "100", every="week")
    add("A deposit", "1 350", every="once")
    add("The lawyer", "")
    page = ada.get(of("money")).text
    for words in (
        "3,601.50",
        "2,700.00",
        "1,300.00",
        "1,350.00",
        "5,350.00",
        "1,748.50 is still missing",
        "not known yet",
    ):
        assert words in page, words
    assert "1 line has no amount yet" in page
    assert "%" not in page.split("<main", 1)[1].split("</main", 1)[0]


def test_what_could_mean_two_amounts_is_asked_and_nothing_typed_is_lost(ada, add):
    answer = add("Rent", "1.200")
    assert answer.status_code == 422
    for words in ("can be read in two ways", "1,200.00", "1.20", "Which one do you mean?", 'value="Rent"'):
        assert words in answer.text
    assert not MoneyLine.objects.exists()
    given = {"text": "Rent", "amount": "1.200", "comes_in": "out", "every": "month"}
    ada.post(of("money_new"), given | {"meant": "120000"})
    assert MoneyLine.objects.get().amount == 120_000


@pytest.mark.parametrize("meant", ["7", "abc", ""])
def test_an_answer_that_was_not_offered_asks_again(ada, meant):
    given = {"text": "Rent", "amount": "1.200", "comes_in": "out", "every": "month", "meant": meant}
    assert ada.post(of("money_new"), given).status_code == 422
    assert not MoneyLine.objects.exists()


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"amount": "lots"}, "cannot be read as an amount"),
        ({"amount": "-5"}, "without a minus"),
        ({"amount": "9" * 30}, "larger than the table can hold"),
        ({"amount": "9" * 60}, "too long for an amount"),
        ({"comes_in": ""}, "Say whether it comes in or goes out."),
        ({"every": "daily"}, "Choose one of these"),
        ({"text": " "}, "Write a few words"),
    ],
)
def test_bad_input_is_said_and_what_was_good_is_kept_in_the_form(ada, given, sentence):
    answer = ada.post(of("money_new"), {"text": "Rent", "amount": "5", "comes_in": "out", "every": "month"} | given)
    assert answer.status_code == 422
    assert sentence in answer.text
    assert not MoneyLine.objects.exists()
    assert "text" in given or 'value="Rent"' in answer.text


def test_a_line_of_the_library_is_filled_in_changed_and_taken_out(ada):
    page = ada.get(of("money_line", "1")).text
    assert 'name="text"' not in page
    assert 'name="comes_in"' not in page
    ada.post(of("money_line", "1"), {"amount": "850", "every": "month"})
    ada.post(of("money_line", "1"), {"amount": "860", "every": "week"})
    row = MoneyLine.objects.get()
    assert (row.key, row.amount, row.every) == (COSTS[0].key, 86_000, "week")
    assert 'value="860.00"' in ada.get(of("money_line", "1")).text
    ada.post(of("money_leave_out", "1"))
    assert not MoneyLine.objects.exists()
    assert COSTS[0].text in ada.get(of("money")).text, "it is offered again"


def test_what_is_called_once_is_offered_as_once(ada):
    number = next((n for n, line in enumerate(COSTS, 1) if line.text.endswith(", once")), None)
    assert number, "the library has lines that come once"
    page = ada.get(of("money_line", str(number))).text
    assert 'value="once" id="id_every_2" checked' in page or "checked" in page.split('value="once"')[1][:60]


def test_the_currency_is_any_short_text(ada, add):
    add("Rent", "10")
    ada.post(of("money_currency"), {"currency": " zł "})
    assert "zł 30.00 is still missing" in ada.get(of("money")).text
    assert ada.post(of("money_currency"), {"currency": "x" * 13}).status_code == 422


def test_it_stands_on_paper_only_when_asked_for(ada, add):
    add("Rent", "10")
    assert "does not stand on what you print" in ada.get(of("money")).text
    ada.post(of("money_on_paper"), {"wanted": "yes"})
    assert "Leave it off" in ada.get(of("money")).text
    ada.post(of("money_on_paper"))
    assert "Put it on" in ada.get(of("money")).text


@pytest.mark.parametrize("mark", ["0", "999", "o7", "x"])
def test_what_is_not_there_is_a_calm_page(ada, mark):
    assert ada.get(of("money_line", mark)).status_code == 404
    assert ada.post(of("money_leave_out", mark)).status_code == 404


def test_words_of_a_person_are_shown_as_words(ada, add):
    add("<b>Rent</b>", "10")
    page = ada.get(of("money")).text
    assert "<b>Rent" not in page
    assert "&lt;b&gt;Rent" in page


def test_another_vault_sees_nothing(add, browser_of, open_another):
    add("zebrafinch", "10")
    otto = browser_of(open_another())
    assert "zebrafinch" not in otto.get(of("money")).text
    assert otto.get(of("money_line", f"o{MoneyLine.objects.get().pk}")).status_code == 404
