from django.urls import reverse

from leeward.history.models import Receipt
from leeward.vault import jobs
from leeward.vault.models import Job


def test_while_it_runs_the_page_comes_again_by_itself(ada, unrun, chat):
    row = unrun(chat(30))
    Job.objects.filter(pk=row.pk).update(done=10, total=30, note="10 messages so far.")
    response = ada.get(reverse("history:progress"))
    assert response["Refresh"] == "1"
    page = response.content.decode()
    assert "10 of 30" in page
    assert "10 messages so far." in page


def test_it_can_be_stopped_and_says_how_to_go_on(ada, unrun, chat):
    row = unrun(chat(30))
    ada.post(reverse("history:stop", args=[row.pk]))
    assert jobs.get(row.pk).state == jobs.State.STOPPED
    assert ada.get(reverse("history:stop", args=[row.pk])).status_code == 405


def test_the_receipt_says_everything(ada, bring, chat):
    bring(chat(30))
    again = bring(chat(40))
    page = ada.get(reverse("history:receipt", args=[again.pk])).content.decode()
    for words in ("10 messages are new", "30 messages were here already", "Rows in the file", "SHA-256", "Day first."):
        assert words in page
    assert "may notice" in page
    assert ada.get(reverse("history:receipt", args=[99])).status_code == 404


def test_a_stopped_one_is_told_as_such(ada, bring, chat):
    receipt = bring(chat(30))
    Receipt.objects.update(state=Receipt.STOPPED)
    page = ada.get(reverse("history:receipt", args=[receipt.pk])).content.decode()
    assert "Stopped before the end of the file" in page


def test_nothing_under_way_leads_on(ada, client):
    assert "Nothing is being read" in ada.get(reverse("history:progress")).content.decode()
    assert client.get(reverse("history:progress")).url == reverse("site:open") + "?to=%2Fm%2Fw%2F"  # and back here
