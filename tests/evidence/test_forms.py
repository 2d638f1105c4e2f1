import pytest

from leeward.evidence.forms import CodeForm, ServiceForm


@pytest.mark.parametrize(("typed", "fits"), [("k7qf 2m9x k7qf 2m9x k7qf 2m9x", True), ("K7QF", False), ("", False)])
def test_a_code_is_put_into_its_form(typed, fits):
    form = CodeForm({"code": typed})
    assert form.is_valid() is fits
    if fits:
        assert form.cleaned_data["code"] == "K7QF 2M9X K7QF 2M9X K7QF 2M9X"


def test_a_service_needs_its_address_alone():
    assert ServiceForm({"address": "https://example.org"}).is_valid()
    assert "address" in ServiceForm({"address": ""}).errors
