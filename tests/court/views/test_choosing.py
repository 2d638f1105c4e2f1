from django.urls import reverse

from leeward.court.models import Pack
from leeward.history.models import Message


def test_conversations_and_days_are_chosen(ada, pack):
    answer = ada.post(
        reverse("court:what", args=[pack.pk]), {"conversations": pack.conversations, "first": "2025-03-03"}
    )
    assert answer.status_code == 302
    assert str(Pack.objects.get().first) == "2025-03-03"
    assert ada.post(reverse("court:what", args=[pack.pk]), {}).status_code == 422


def test_messages_are_picked_covered_and_only_those_of_the_page(ada, pack):
    where = reverse("court:picks", args=[pack.pk, pack.conversations[0]])
    page = ada.get(where).content.decode()
    assert page.count('name="message"') == 7
    assert page.count("checked") == 2
    first = Message.objects.order_by("id").values_list("pk", flat=True)[0]
    ada.post(where, {"message": [first, "99999"]})
    assert Pack.objects.get().picked == [first]


def test_the_paper_and_the_incidents_have_their_forms(ada, pack):
    ada.post(reverse("court:paper", args=[pack.pk]), {"around": "3", "most_pages": "20", "before": "A-"})
    kept = Pack.objects.get()
    assert (kept.around, kept.most_pages, kept.prefix) == (3, 20, "A-")
    ada.post(reverse("court:incidents", args=[pack.pk]), {"incident": ["not there"]})
    assert Pack.objects.get().incidents == []
    assert "No incident" in ada.get(reverse("court:incidents", args=[pack.pk])).content.decode()
