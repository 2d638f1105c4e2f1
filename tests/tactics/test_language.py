import pytest

from leeward.tactics.language import looks_foreign


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
