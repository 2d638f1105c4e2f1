from leeward.contact.forms.outbox import LastForm, PauseForm, ReasonForm, WriteForm


def test_account_and_address_are_one_choice(account):
    address = account.addresses.get()
    form = WriteForm({"way": f"{account.pk}-{address.pk}", "text": "Yes."}, [account])
    assert form.is_valid(), form.errors
    assert form.chosen == (account, address)
    assert form.has_ways
    assert WriteForm(None, [account]).initial["way"] == f"{account.pk}-{address.pk}"
    assert "by My mail (Made-up mail)" in str(form["way"])


def test_another_choice_or_no_words_are_not_taken(account):
    form = WriteForm({"way": "1-999", "text": " "}, [account])
    assert set(form.errors) == {"way", "text"}
    assert not WriteForm(None, []).has_ways


def test_the_last_question_wants_an_answer_and_the_exception_a_reason(vault):
    assert not LastForm({}).is_valid()
    assert LastForm({"judge": "yes"}).is_valid()
    assert not ReasonForm({"reason": "  "}).is_valid()
    assert PauseForm({"minutes": "60"}).is_valid()
    assert PauseForm(None)["minutes"].value() == "20"
