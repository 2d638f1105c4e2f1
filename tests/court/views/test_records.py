from django.urls import reverse

from leeward.court.models import Pack


def test_all_places_are_named_without_a_notebook(client):
    page = client.get(reverse("court:records")).content.decode()
    for name in ("incidents:incidents", "captures:captures", "orders:orders", "evidence:evidence", "court:folders"):
        assert f'href="{reverse(name)}"' in page
    assert "folders" not in page.split("<main")[1].split("</main>")[0]


def test_with_a_notebook_each_says_how_much_lies_there(ada, vault):
    Pack.objects.create()
    page = ada.get(reverse("court:records")).content.decode()
    assert "1 folder" in page
    assert "entries" not in page.split("<main")[1]
    assert 'aria-current="page"' in page
