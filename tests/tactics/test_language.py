import pytest

from leeward.tactics.language import NOT_ENGLISH, NOTHING_ELSE, looks_foreign


@pytest.mark.parametrize(
    "text",
    [
        "Puedes recoger a Leo el viernes a las 5? Si no vienes te voy a matar. El juicio es el 14 de marzo.",
        "Kannst du Leo am Freitag um fünf abholen, ich schaffe es nicht",
        "Je viens chercher les enfants vendredi soir",
        "Możesz odebrać Leo w piątek po szkole",
        "يمكنك أن تأخذ ليو يوم الجمعة بعد المدرسة",
        "Cuma günü Leo okuldan alabilir misin lütfen",
    ],
)
def test_other_languages_are_noticed(text):
    assert looks_foreign(text)


@pytest.mark.parametrize(
    "text",
    [
        "Can you pick up Leo on Friday?",
        "ok",
        "Friday 5 pm library",
        "pls bring blue coat tmrw school",
        "he need the medicine at evening, thank you",
        "yous are late again hen, the wean's greetin",
        "🙂",
        "",
        "bag shoes coat inhaler and the form",
    ],
)
def test_english_of_any_kind_is_not(text):
    assert not looks_foreign(text)


def test_a_long_message_is_refused_only_where_all_of_it_is_in_another_language():
    spanish = "No entiendo por qué nunca contestas cuando te llamo. " * 90
    assert looks_foreign(spanish)
    assert not looks_foreign(spanish + "You never answer when I call you and I am tired of it. " * 90)


def test_the_sentences_say_what_was_not_done_and_how_sure_it_is():
    assert all("as far as can be told" in words and "looked for" in words for words in (NOT_ENGLISH, NOTHING_ELSE))
