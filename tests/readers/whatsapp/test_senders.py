import pytest

from leeward.readers.whatsapp.senders import Senders, clean, phone


def taught(*bodies):
    senders = Senders()
    for body in bodies:
        senders.learn(body)
    senders.settle()
    return senders


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Rex: hi", ("Rex", "hi")),
        ("Rex: it is so: hi", ("Rex", "it is so: hi")),
        ("🙈 🙈: hi", ("🙈 🙈", "hi")),
        ("+12 345 578: hi", ("+12 345 578", "hi")),
        ("\u200e~\u202fMira: hi", ("Mira", "hi")),
        ("\u202a+44 7700 900123\u202c: hi", ("+44 7700 900123", "hi")),
        ("Claire : bonjour", ("Claire", "bonjour")),
        ("Rex:", ("Rex", "")),
        ("Rex:\n\nhi", ("Rex:\n\nhi", None)[::-1]),
        ('Rex changed the subject to "Plan: B"', (None, 'Rex changed the subject to "Plan: B"')),
        ("Du hast die Gruppe „Wir: zwei“ erstellt", (None, "Du hast die Gruppe „Wir: zwei“ erstellt")),
        ("You were added", (None, "You were added")),
        ("line one\nline two: hi", (None, "line one\nline two: hi")),
        ("x" * 200 + ": hi", (None, "x" * 200 + ": hi")),
    ],
)
def test_split(body, expected):
    assert Senders().split(body) == expected


def test_no_space_behind_the_colon_of_a_known_name():
    senders = Senders()
    assert senders.split("Rex:.") == (None, "Rex:.")
    senders.split("Rex: hi")
    assert senders.split("Rex:.") == ("Rex", ".")
    assert senders.split("Rex:\n\nhi") == ("Rex", "\n\nhi")


def test_a_name_with_a_colon_when_all_its_messages_agree():
    senders = taught(*[f"Rex: work: message {n}" for n in range(5)])
    assert senders.split("Rex: work: hi: there") == ("Rex: work", "hi: there")


def test_no_longer_name_when_one_message_differs():
    senders = taught(*[f"Rex: work: message {n}" for n in range(5)], "Rex: hi")
    assert senders.split("Rex: work: hi") == ("Rex", "work: hi")


def test_no_longer_name_from_too_few():
    assert taught("Rex: ps: a", "Rex: ps: b").names == {}


def test_clean():
    assert clean("\u200e ~ Mira\u202f") == "Mira"
    assert clean("\u200e") is None


def test_phone():
    assert phone("+44 7700 900123") == "+44 7700 900123"
    assert phone("Rex 2000") is None
    assert phone("12") is None
