import pytest

from leeward.people import briefs, identities, private, reaching, roles_kept
from leeward.people.choices import AddressKind, Knows
from leeward.people.errors import CannotHelp
from leeward.vault.registries import Registry


def test_it_says_what_is_asked_what_to_say_and_what_not_to_do(mira):
    roles_kept.keep(mira, {"driver": True, "papers": True})
    mira.may_say = "I have not seen Ada"
    text = briefs.compose(mira).text
    for words in (
        "Mira,",
        "You said you can drive me.",
        "You keep some things for me.",
        "You could say: “I have not seen Ada.”",
        "do not post about me",
        "do not pass on anything",
        "do not carry messages between us",
        "tell nobody where I am",
        "Listening is enough.",
    ):
        assert words in text


def test_without_anything_noted_it_is_still_a_whole_note(mira):
    text = briefs.compose(mira).text
    assert "I don’t pass things on." in text
    assert "What I ask of you" not in text
    assert briefs.compose(mira).aloud == ""


def test_the_code_word_stands_apart_and_never_in_what_may_be_copied(mira):
    mira.code_word, mira.code_means = "pancakes", "police"
    brief = briefs.compose(mira)
    assert "pancakes" not in brief.text
    assert brief.aloud == "If I say or write “pancakes”, it means: ring the police."
    mira.code_means = ""
    assert briefs.compose(mira).aloud == "If I say or write “pancakes”, you know that I need you."


def test_no_number_no_address_and_no_note_stands_in_it(mira):
    reaching.add(mira, "4 Linden Street", "post")
    reaching.add(mira, "+44 7700 900222", "calls")
    roles_kept.keep(mira, {"lawyer": True, "lawyer-detail": "F 12/26"})
    mira.note = "my sister in Linden Street"
    brief = briefs.compose(mira)
    for words in ("Linden", "900222", "F 12/26", "sister"):
        assert words not in brief.text + brief.aloud
    assert mira.addresses.filter(kind=AddressKind.POST).exists()


def test_hidden_places_are_taken_out_of_own_words(mira, monkeypatch):
    scrubbers = Registry()
    scrubbers.add(lambda text: text.replace("Linden Street", "[kept private]"))
    monkeypatch.setattr(private, "scrubbers", scrubbers)
    mira.may_say = "Ada lives in Linden Street now"
    mira.code_word, mira.code_words = "pancakes", "come to Linden Street"
    brief = briefs.compose(mira)
    assert "Linden" not in brief.text + brief.aloud
    assert "[kept private]" in brief.text


def test_nobody_may_get_one_who_may_not_be_asked(rex, mira, ada_person):
    for person in (rex, ada_person):
        with pytest.raises(CannotHelp):
            briefs.compose(person)
    mira.knows = Knows.MUST_NOT
    with pytest.raises(CannotHelp):
        briefs.compose(mira)
    mira.knows = Knows.KNOWS
    identities.set_writes_for_other(mira, writes=True)
    with pytest.raises(CannotHelp):
        briefs.compose(mira)
