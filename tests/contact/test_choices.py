from leeward.contact.choices import Happened, Looked, Marked, Why


def test_every_choice_has_words_for_pages():
    for choices in (Happened, Looked, Marked, Why):
        assert all(label and label[0].isupper() for label in choices.labels)


def test_values_fit_their_columns():
    assert max(len(value) for value in Happened.values) <= 10
    assert max(len(value) for value in [*Looked.values, *Marked.values, *Why.values]) <= 8
