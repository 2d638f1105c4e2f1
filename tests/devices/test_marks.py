from django.test import RequestFactory

from leeward.devices import marks
from leeward.devices.models import Check, Device


def request_with(vault):
    request = RequestFactory().get("/")
    request.session = {}
    request.vault = vault
    return request


def test_several_devices_and_accounts_for_one_item(vault):
    tablet = Device.objects.create(name="Leo’s tablet")
    Check.objects.create(key="linked", device=tablet, state="done")
    Check.objects.create(key="linked", label="my old phone")
    assert [row.about for row in marks.checks()["linked"]] == ["Leo’s tablet", "my old phone"]


def test_chosen_platforms_are_kept_with_a_vault(vault):
    marks.choose(request_with(vault), ["signal", "android", "nonsense"])
    assert marks.platforms(request_with(vault)) == ("android", "signal")


def test_without_one_they_last_for_the_visit():
    request = request_with(None)
    marks.choose(request, ["iphone"])
    assert marks.platforms(request) == ("iphone",)
    assert marks.platforms(request_with(None)) == ()
