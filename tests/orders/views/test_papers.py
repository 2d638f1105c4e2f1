import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from leeward.orders.models import PaperFile
from leeward.vault.blobs import Blobs

DATA = b"%PDF-1.4 the order"


def url(name, *arguments):
    return reverse(f"orders:{name}", args=arguments)


def sent(data=DATA):
    return {"shows": "service", "file": SimpleUploadedFile("Order against Rex.pdf", data, "application/pdf")}


@pytest.fixture
def kept(ada, order):
    assert ada.post(url("add_paper", order.pk), sent()).url == url("order", order.pk)
    return PaperFile.objects.get()


def test_it_is_sealed_and_comes_back_under_a_name_that_says_nothing(ada, vault, order, kept):
    assert (kept.shows, kept.name) == ("service", "Order against Rex.pdf")
    assert kept.sha256 in ada.get(url("order", order.pk)).content.decode()
    answer = ada.post(url("original", order.pk, kept.pk))
    assert answer.content == DATA
    assert answer["Content-Disposition"] == f'attachment; filename="{kept.pk}.pdf"'
    for path in vault.folder.rglob("*"):
        assert not path.is_file() or DATA not in path.read_bytes()


@pytest.mark.parametrize(("data", "why"), [(b"", "empty"), (None, "Choose a file first")])
def test_what_cannot_be_kept_is_told_and_leaves_nothing(ada, vault, order, data, why):
    answer = ada.post(url("add_paper", order.pk), {} if data is None else sent(data))
    assert answer.status_code == 422
    assert why in answer.content.decode()
    assert list(Blobs.names(vault.blobs)) == []
    assert not vault.blobs.incoming.exists() or list(vault.blobs.incoming.iterdir()) == []


def test_the_same_again_is_told(ada, order, kept):
    answer = ada.post(url("add_paper", order.pk), sent())
    assert "already" in answer.content.decode()


def test_removed_once_the_box_is_ticked(ada, vault, order, kept):
    page = url("remove_paper", order.pk, kept.pk)
    assert "cannot be undone" in ada.get(page).content.decode()
    assert ada.post(page).status_code == 422
    ada.post(page, {"read": "yes"})
    assert not PaperFile.objects.exists()
    assert list(Blobs.names(vault.blobs)) == []


def test_otto_finds_nothing(order, kept, open_another, browser_of):
    otto = browser_of(open_another())
    assert otto.post(url("original", order.pk, kept.pk)).status_code == 404
