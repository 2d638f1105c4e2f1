from django.urls import reverse

from leeward.people import identities


def two():
    return [identities.address_for("Rex", None, channel).person for channel in ("sms", "signal")]


def test_the_list_asks_and_links_nothing(ada):
    assert reverse("people:alike") not in ada.get(reverse("people:people")).text
    one, other = two()
    assert reverse("people:alike") in ada.get(reverse("people:people")).text
    page = ada.get(reverse("people:alike")).text
    assert "Both have the same name." in page
    assert len(identities.people()) == 2
    ada.post(reverse("people:merge", args=[one.pk]), {"other": other.pk})
    assert "nobody to ask about" in ada.get(reverse("people:alike")).text
    assert len(identities.people()) == 1


def test_not_the_same_is_kept(ada):
    one, other = two()
    assert ada.get(reverse("people:not_same", args=[one.pk])).status_code == 405
    answer = ada.post(reverse("people:not_same", args=[one.pk]), {"other": other.pk})
    assert answer.url == reverse("people:alike")
    assert "nobody to ask about" in ada.get(answer.url).text
    assert len(identities.people()) == 2


def test_an_odd_number_is_nobody(ada):
    one, _ = two()
    assert ada.post(reverse("people:not_same", args=[one.pk]), {"other": "x"}).status_code == 404
