from django.urls import reverse


def test_page(ada, client):
    assert client.get(reverse("encounters:handovers")).status_code == 200
    assert ada.get(reverse("encounters:handovers")).status_code == 200
