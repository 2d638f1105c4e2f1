import pytest

from leeward.facts.asks import find


def asked(seen, words, text):
    laid = seen(text)
    return [
        ("q" if one.question else "r", words(laid, one.first, one.last))
        for one in find(laid.cut, laid.kinds, laid.bounds)
    ]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Can you have Leo Friday?", "Can you have Leo Friday?"),
        ("You are so cold. Hi, did he take his tablets??", "did he take his tablets??"),
        ("what time is parents evening", "what time is parents evening"),
        ("Lovely day, anyway is that one of your days or mine?", "is that one of your days or mine?"),
        ("you broke this family and can you bring his coat", "can you bring his coat"),
        ("keys?", "keys?"),
    ],
)
def test_the_clause_of_a_question_with_its_mark(seen, words, text, question):
    assert ("q", question) in asked(seen, words, text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("please bring his blue coat.", "please bring his blue coat"),
        ("Sign the form by Monday or they close it", "Sign the form by Monday or they close it"),
        ("Anyway, let me know if she is coming.", "let me know if she is coming"),
        ("You need to collect the boxes", "You need to collect the boxes"),
        ("dont forget his kit", "dont forget his kit"),
        ("Please will you tell the DVLA", "Please will you tell the DVLA"),
    ],
)
def test_the_clause_of_a_request_without_its_stop(seen, words, text, wanted):
    assert ("r", wanted) in asked(seen, words, text)


@pytest.mark.parametrize("text", ["", "ok", "I miss your laugh", "The bag is in the hall.", "Please find attached"])
def test_what_asks_nothing(seen, words, text):
    assert asked(seen, words, text) == []
