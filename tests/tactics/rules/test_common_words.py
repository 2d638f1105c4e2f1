from leeward.tactics.rules.common_words import COMMON, SHORT_FORMS


def test_small_words_weigh_more():
    assert COMMON["you"] > COMMON["never"] > 1
    assert "strangle" not in COMMON


def test_short_forms_are_lower_case_and_not_the_word_itself():
    for word, forms in SHORT_FORMS.items():
        assert word not in forms
        assert all(form == form.lower() for form in (word, *forms))
