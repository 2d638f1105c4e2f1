import json
import re

import pytest
from django.urls import reverse

from leeward.devices import keeping, stock
from leeward.devices.models import Finding
from leeward.plan.models import Item
from support.disk import files_with, watching

PRINTED = "package:com.example.rexwatch\r\npackage:com.example.fine\r\nnonsense here\r\n"


@pytest.fixture
def with_list(client, upload, hiding):
    client.post(reverse("devices:list"), {"files": upload("ioc.yaml", hiding)})
    return client


def compared(client, upload, data=PRINTED, **more):
    response = client.post(reverse("devices:apps"), {"files": upload("apps.txt", data), **more})
    assert response.url == reverse("devices:result")
    return re.sub(r"\s+", " ", client.get(response.url).content.decode())


def test_without_a_list_the_page_asks_for_it_first(client):
    page = client.get(reverse("devices:apps")).content.decode()
    assert "First: the list of apps that watch" in page
    response = client.post(reverse("devices:apps"), {"typed": "com.a.b"})
    assert response.status_code == 422
    assert "There is no list of apps that watch yet" in response.content.decode()


def test_a_hit_says_what_not_to_do_and_leads_to_people(with_list, upload):
    page = compared(with_list, upload)
    assert "Of 2 apps, 1 is found in the list, 1 is not found in the list. 1 line could not be read." in page
    assert "Do not remove it, and do not open it." in page
    assert "Photograph the screen with another phone." in page
    assert "Do not bring the old backup onto it" in page
    assert "tel:" in page
    assert "apps.txt, line 3: not a line about an app" in page
    assert "Not found in the list does not mean that nothing is there." in page


def test_no_hit_does_not_say_that_nothing_is_there(with_list, upload):
    page = compared(with_list, upload, "package:com.example.fine\n")
    assert "Not found in the list does not mean that nothing is there." in page
    assert "Do not remove it" not in page
    assert not re.search(r"no stalkerware|all clear|\bsafe\b", page, re.IGNORECASE)


def test_while_a_hit_stands_it_is_above_every_page(with_list, upload):
    compared(with_list, upload)
    for place in (reverse("devices:devices"), reverse("shell:help")):
        assert "An app you compared is in the list of apps that watch" in with_list.get(place).content.decode()
    with_list.post(reverse("devices:put_away"))
    assert "An app in your list" not in with_list.get(reverse("devices:devices")).content.decode()
    assert with_list.get(reverse("devices:result")).url == reverse("devices:apps")


def test_apps_of_an_iphone_cannot_be_checked(with_list, upload):
    data = json.dumps([{"name": "com.a.b", "softwareVersionBundleId": "com.a.b", "itemName": "A"}])
    page = compared(with_list, upload, data)
    assert "1 cannot be checked" in page
    assert "Cannot check: 1 app" in page


def test_a_name_is_said_to_be_less_certain(with_list):
    with_list.post(reverse("devices:apps"), {"typed": "System Helper"})
    page = with_list.get(reverse("devices:result")).content.decode()
    assert "by a name, not an id: less certain" in page


def test_nothing_is_written_to_the_disk_without_a_vault(with_list, upload, tmp_path):
    with watching() as written:
        compared(with_list, upload)
    assert not written.outside()
    assert not files_with("rexwatch", tmp_path)


@pytest.mark.parametrize("data", [b"\xff\xd8\xff\xe0", b"%PDF-1.7", b"12/03/2025, 21:14 - Rex: hi", b""])
def test_a_wrong_file_gets_one_sentence(with_list, upload, data):
    response = with_list.post(reverse("devices:apps"), {"files": upload("x", data)})
    assert response.status_code == 422
    assert (
        "not a list of the apps of a phone" in response.content.decode()
        or "nothing to compare" in response.content.decode()
    )


def test_keeping_makes_a_fact_of_this_day(ada, upload, hiding, vault):
    ada.post(reverse("devices:list"), {"files": upload("ioc.yaml", hiding)})
    compared(ada, upload)
    response = ada.post(reverse("devices:keep"))
    finding = Finding.objects.get()
    assert response.url == reverse("devices:finding", args=[finding.pk])
    page = ada.get(response.url).content.decode()
    assert "Kept as a record of this day" in page
    assert finding.sha256 in page
    assert "1 app found in the list" in re.sub(r"\s+", " ", ada.get(reverse("devices:apps")).content.decode())
    assert not files_with("rexwatch", vault.folder)


def test_keeping_without_a_vault_leads_to_where_one_is_made(with_list, upload):
    compared(with_list, upload)
    assert with_list.post(reverse("devices:keep")).url.endswith("?to=" + reverse("devices:apps"))
    with_list.post(reverse("devices:put_away"))
    assert with_list.post(reverse("devices:keep")).url == reverse("devices:apps")


def test_a_kept_hit_goes_into_the_plan_and_can_be_settled(ada, upload, hiding):
    ada.post(reverse("devices:list"), {"files": upload("ioc.yaml", hiding)})
    compared(ada, upload)
    ada.post(reverse("devices:keep"))
    finding = Finding.objects.get()
    for _ in range(2):
        ada.post(reverse("devices:to_list"))
    assert Item.objects.get().text == "Talk with an advocate about an app found on the phone"
    there = reverse("devices:settle", args=[finding.pk])
    assert "stays in your notebook as it is" in ada.get(there).content.decode()
    ada.post(there, {"note": "my sister put it there"})
    assert keeping.standing() == []
    assert "my sister put it there" in ada.get(reverse("devices:finding", args=[finding.pk])).content.decode()


def test_the_page_of_the_only_hit_does_not_point_at_itself_and_hides_no_other_danger(ada, result_of):
    pointing = "Please look at this first:"
    first = keeping.keep(result_of("com.example.rexwatch"))
    there = reverse("devices:finding", args=[first.pk])
    assert pointing not in ada.get(there).content.decode()
    other = keeping.keep(result_of("com.example.rexwatch.two"))
    assert pointing in ada.get(there).content.decode()
    keeping.settle(first, "")
    assert pointing in ada.get(there).content.decode()
    keeping.settle(other, "")
    assert pointing not in ada.get(there).content.decode()


def test_ways_to_a_list_say_what_may_be_noticed(client):
    page = client.get(reverse("devices:ways")).content.decode()
    assert page.count("What the other party may notice") == 4
    assert "adb shell pm list packages" in page


def test_another_vault_shows_nothing_of_it(ada, result_of, open_another, browser_of):
    finding = keeping.keep(result_of("com.example.rexwatch"))
    otto = browser_of(open_another())
    assert otto.get(reverse("devices:finding", args=[finding.pk])).status_code == 404
    assert "Compared before" not in otto.get(reverse("devices:apps")).content.decode()
    assert stock.has_vault(otto.get(reverse("devices:apps")).wsgi_request)
