from leeward.resist.models import Letter
from leeward.resist.pulled import marks
from leeward.vault.models import Setting


def test_a_text_is_named_by_kind_and_number():
    assert marks.ref(Letter(pk=3)) == "letter-3"


def test_off_and_hidden_are_remembered_in_both_places(asked, asked_in):
    for request in (asked, asked_in):
        assert not marks.is_off(request)
        marks.turn(request, off=True)
        assert marks.is_off(request)
        marks.turn(request, off=False)
        assert not marks.is_off(request)
        marks.hide(request, "slip-1")
        assert marks.is_hidden(request, "slip-1")
        assert not marks.is_hidden(request, "slip-2")
        marks.forget(request, "slip-1")
        assert not marks.is_hidden(request, "slip-1")


def test_forgetting_what_was_never_said_changes_nothing(asked_in):
    marks.forget(asked_in, "slip-1")
    assert Setting.get("quiet_hidden", None) is None


def test_what_was_said_before_holds_unless_the_vault_says_otherwise(asked, asked_in):
    marks.turn(asked, off=True)
    marks.settle(asked.session)
    assert marks.is_off(asked_in)
    marks.turn(asked, off=False)
    marks.settle(asked.session)
    assert marks.is_off(asked_in)
    assert asked.session == {}
