import pytest

from leeward.facts.legal import find, plain


def strengths(seen, text):
    laid = seen(text)
    days = [(one.first, one.last) for one in laid.days]
    return [strength for _, _, strength in find(laid.cut, laid.kinds, laid.bounds, days)]


@pytest.mark.parametrize(
    "text",
    [
        "you must reply to the court by the 20th",
        "The solicitor says the form has to be back by 1 May or we lose the place.",
        "tenancy has to be signed by Friday otherwise they evict us",
        "hearing is listed for 22 April at 10 a.m.",
        "Social work are comin oot Monday at half 3",
        "Immigration want the letter inside ten working days",
    ],
)
def test_a_date_that_runs_is_never_overlooked(seen, text):
    assert plain(seen(text), 0)


@pytest.mark.parametrize(
    "text", ["see you in court lol", "my lawyer will destroy you", "bring his coat Friday", "ok", ""]
)
def test_a_bare_threat_is_no_date_that_runs(seen, text):
    laid = seen(text)
    assert not any(plain(laid, number) for number in range(len(laid.bounds)))


def test_the_strength_counts_office_duty_and_day(seen):
    assert strengths(seen, "you must file the statement with the court by 9 March") == [3]
    assert strengths(seen, "what a lovely evening") == []
