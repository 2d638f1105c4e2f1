from django.urls import reverse

from leeward.people import reaching
from leeward.people.models import Address


def test_a_number_is_added_and_whether_it_is_seen_can_be_changed(ada, mira):
    ada.post(reverse("people:reach", args=[mira.pk]), {"channel": "calls", "value": "07700 900222"})
    address = Address.objects.get(kind="phone")
    path = reverse("people:address", args=[mira.pk, address.pk])
    page = ada.post(path, {"seen": "yes"}, follow=True).text
    assert "The other party can see what arrives here." in page
    assert ada.post(path, {"seen": "sideways"}).status_code == 200
    assert Address.objects.get(pk=address.pk).seen == "yes"


def test_a_number_of_somebody_else_is_one_calm_sentence(ada, rex, mira):
    page = ada.post(reverse("people:reach", args=[mira.pk]), {"channel": "sms", "value": "+44 7700 900111"}).text
    assert "This is noted for Rex already." in page
    assert mira.addresses.count() == 1


def test_an_empty_form_goes_back_without_a_word(ada, mira):
    path = reverse("people:reach", args=[mira.pk])
    assert ada.post(path, {"channel": ""}).url == reverse("people:person", args=[mira.pk])
    assert mira.addresses.count() == 1


def test_one_is_deleted_only_by_its_button_and_only_if_nothing_rests_on_it(ada, mira, monkeypatch):
    address = reaching.add(mira, "07700 900222", "calls")
    path = reverse("people:address_out", args=[mira.pk, address.pk])
    assert ada.get(path).status_code == 405
    assert "gone for good" in ada.get(reverse("people:address", args=[mira.pk, address.pk])).text
    with monkeypatch.context() as patched:
        patched.setattr(reaching, "can_go", lambda address: False)
        assert "Remove it for good" not in ada.get(reverse("people:address", args=[mira.pk, address.pk])).text
        assert ada.post(path).status_code == 422
    ada.post(path)
    assert not Address.objects.filter(pk=address.pk).exists()


def test_an_address_is_found_only_with_its_person_and_in_its_vault(ada, rex, mira, open_another, browser_of):
    address = reaching.add(mira, "07700 900222", "calls")
    assert ada.get(reverse("people:address", args=[rex.pk, address.pk])).status_code == 404
    otto = browser_of(open_another())
    for name in ("address", "address_out"):
        assert otto.post(reverse(f"people:{name}", args=[mira.pk, address.pk]), {"seen": "no"}).status_code == 404
    assert Address.objects.get(pk=address.pk).seen == ""
